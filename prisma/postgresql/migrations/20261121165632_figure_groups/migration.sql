-- DropIndex
DROP INDEX "CaseMeasure_received";

-- DropIndex
DROP INDEX "CaseMeasure_closed";

-- DropIndex
DROP INDEX "CaseMeasure_happened";

-- AlterTable
ALTER TABLE "CaseMeasure" ADD COLUMN     "closedMonth" TEXT,
ADD COLUMN     "exemptionsKey" TEXT,
ADD COLUMN     "receivedMonth" TEXT;

-- What is known already: the figures of today are right at once.
UPDATE "CaseMeasure" SET "receivedMonth" = SUBSTR("receivedOn", 1, 7), "closedMonth" = SUBSTR("closedOn", 1, 7),
  "exemptionsKey" = CASE WHEN LENGTH("exemptions") <= 200 THEN "exemptions" END;

-- CreateIndex
CREATE INDEX "CaseMeasure_received_groups" ON "CaseMeasure"("bodyId", "untilAt", "receivedMonth", "statute", "unit", "channel", "receivedOn", "fromAt", "closedOn", "dueOn", "lateOn");

-- CreateIndex
CREATE INDEX "CaseMeasure_closed_groups" ON "CaseMeasure"("bodyId", "untilAt", "closedMonth", "unit", "statute", "closedBy", "outcome", "exemptionsKey", "closedOn", "fromAt", "receivedOn", "dueOn", "lateOn", "days");

-- CreateIndex
CREATE INDEX "CaseMeasure_happened_until" ON "CaseMeasure"("bodyId", "untilAt", "happenedTo", "happenedFrom", "fromAt");

-- What was known at earlier instants is made from the events, by the server when it starts, for every office with requests.
INSERT INTO "LongWork" ("id", "bodyId", "kind", "input", "status", "done", "total", "result", "error", "startedBy", "createdAt", "updatedAt")
SELECT 'figures-of-' || "id", "id", 'rebuild-figures', '{}', 'queued', 0, NULL, 'null', NULL, 'system', to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
FROM "Body" WHERE EXISTS (SELECT 1 FROM "Request" WHERE "Request"."bodyId" = "Body"."id");
