-- DropIndex
DROP INDEX "CaseMeasure_received_groups";

-- DropIndex
DROP INDEX "CaseMeasure_closed_groups";

-- AlterTable
ALTER TABLE "CaseMeasure" DROP CONSTRAINT "CaseMeasure_pkey",
ADD COLUMN     "fromOn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "untilOn" TEXT NOT NULL DEFAULT '9999-12-31',
ADD CONSTRAINT "CaseMeasure_pkey" PRIMARY KEY ("requestId", "fromAt", "fromOn");

-- CreateIndex
CREATE INDEX "CaseMeasure_received_groups" ON "CaseMeasure"("bodyId", "untilAt", "receivedMonth", "statute", "unit", "channel", "receivedOn", "fromAt", "closedOn", "dueOn", "lateOn", "fromOn", "untilOn");

-- CreateIndex
CREATE INDEX "CaseMeasure_closed_groups" ON "CaseMeasure"("bodyId", "untilAt", "closedMonth", "unit", "statute", "closedBy", "outcome", "exemptionsKey", "disposition", "closedOn", "fromAt", "receivedOn", "dueOn", "lateOn", "days", "fromOn", "untilOn");

-- How each case counted on earlier days is made from its events, by the server when it starts, for every office with requests.
INSERT INTO "LongWork" ("id", "bodyId", "kind", "input", "status", "done", "total", "result", "error", "startedBy", "createdAt", "updatedAt")
SELECT 'figures-by-day-of-' || "id", "id", 'rebuild-figures', '{}', 'queued', 0, NULL, 'null', NULL, 'system', to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
FROM "Body" WHERE EXISTS (SELECT 1 FROM "Request" WHERE "Request"."bodyId" = "Body"."id")
  AND NOT EXISTS (SELECT 1 FROM "LongWork" w WHERE w."bodyId" = "Body"."id" AND w."kind" = 'rebuild-figures' AND w."status" = 'queued');
