-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_CaseMeasure" (
    "requestId" TEXT NOT NULL,
    "fromAt" TEXT NOT NULL,
    "untilAt" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL DEFAULT '',
    "untilOn" TEXT NOT NULL DEFAULT '9999-12-31',
    "bodyId" TEXT NOT NULL,
    "statute" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "closedOn" TEXT,
    "closedBy" TEXT,
    "outcome" TEXT,
    "exemptions" TEXT NOT NULL,
    "cited" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "dueOn" TEXT,
    "lateOn" TEXT,
    "happened" TEXT,
    "happenedFrom" TEXT,
    "happenedTo" TEXT,
    "receivedMonth" TEXT,
    "closedMonth" TEXT,
    "exemptionsKey" TEXT,
    "disposition" TEXT,
    "score" INTEGER,

    PRIMARY KEY ("requestId", "fromAt", "fromOn")
);
INSERT INTO "new_CaseMeasure" ("requestId", "fromAt", "untilAt", "bodyId", "statute", "channel", "unit", "receivedOn", "closedOn", "closedBy", "outcome", "exemptions", "cited", "days", "dueOn", "lateOn", "happened", "happenedFrom", "happenedTo", "receivedMonth", "closedMonth", "exemptionsKey", "disposition", "score") SELECT "requestId", "fromAt", "untilAt", "bodyId", "statute", "channel", "unit", "receivedOn", "closedOn", "closedBy", "outcome", "exemptions", "cited", "days", "dueOn", "lateOn", "happened", "happenedFrom", "happenedTo", "receivedMonth", "closedMonth", "exemptionsKey", "disposition", "score" FROM "CaseMeasure";
DROP TABLE "CaseMeasure";
ALTER TABLE "new_CaseMeasure" RENAME TO "CaseMeasure";
CREATE INDEX "CaseMeasure_received_groups" ON "CaseMeasure"("bodyId", "untilAt", "receivedMonth", "statute", "unit", "channel", "receivedOn", "fromAt", "closedOn", "dueOn", "lateOn", "fromOn", "untilOn");
CREATE INDEX "CaseMeasure_closed_groups" ON "CaseMeasure"("bodyId", "untilAt", "closedMonth", "unit", "statute", "closedBy", "outcome", "exemptionsKey", "disposition", "closedOn", "fromAt", "receivedOn", "dueOn", "lateOn", "days", "fromOn", "untilOn");
CREATE INDEX "CaseMeasure_happened_until" ON "CaseMeasure"("bodyId", "untilAt", "happenedTo", "happenedFrom", "fromAt");
CREATE INDEX "CaseMeasure_scores" ON "CaseMeasure"("bodyId", "untilAt", "score", "closedOn", "unit", "statute");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- How each case counted on earlier days is made from its events, by the server when it starts, for every office with requests.
INSERT INTO "LongWork" ("id", "bodyId", "kind", "input", "status", "done", "total", "result", "error", "startedBy", "createdAt", "updatedAt")
SELECT 'figures-by-day-of-' || "id", "id", 'rebuild-figures', '{}', 'queued', 0, NULL, 'null', NULL, 'system', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
FROM "Body" WHERE EXISTS (SELECT 1 FROM "Request" WHERE "Request"."bodyId" = "Body"."id")
  AND NOT EXISTS (SELECT 1 FROM "LongWork" w WHERE w."bodyId" = "Body"."id" AND w."kind" = 'rebuild-figures' AND w."status" = 'queued');
