-- CreateTable
CREATE TABLE "CaseMeasure" (
    "requestId" TEXT NOT NULL,
    "fromAt" TEXT NOT NULL,
    "untilAt" TEXT NOT NULL,
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

    PRIMARY KEY ("requestId", "fromAt")
);

-- CreateIndex
CREATE INDEX "CaseMeasure_received" ON "CaseMeasure"("bodyId", "receivedOn", "untilAt", "fromAt", "closedOn", "dueOn", "lateOn", "unit", "channel", "statute");

-- CreateIndex
CREATE INDEX "CaseMeasure_closed" ON "CaseMeasure"("bodyId", "closedOn", "untilAt", "fromAt", "receivedOn", "dueOn", "lateOn", "closedBy", "days", "outcome", "cited", "unit", "statute");

-- CreateIndex
CREATE INDEX "CaseMeasure_happened" ON "CaseMeasure"("bodyId", "happenedTo", "untilAt", "fromAt");

-- What is known now of the requests that are there: the figures of today. Those of earlier instants are made from the
-- events by candor doctor --rebuild-figures.
INSERT INTO "CaseMeasure" ("requestId", "fromAt", "untilAt", "bodyId", "statute", "channel", "unit", "receivedOn", "closedOn",
  "closedBy", "outcome", "exemptions", "cited", "days", "dueOn", "lateOn", "happened", "happenedFrom", "happenedTo")
SELECT "id", "updatedAt", '9999-12-31T23:59:59.999Z', "bodyId", "statute", "channel", COALESCE("unit", ''),
  CASE WHEN "closedOn" < "receivedOn" THEN "closedOn" ELSE "receivedOn" END, "closedOn",
  CASE WHEN "closedOn" IS NULL THEN NULL WHEN "stage" IN ('withdrawn', 'abandoned', 'transferred') THEN "stage" ELSE 'answered' END,
  CASE WHEN "closedOn" IS NULL THEN NULL ELSE "outcome" END, "exemptions", CASE WHEN "exemptions" = '[]' THEN 0 ELSE 1 END,
  "daysUsed", "dueOn", CASE WHEN "late" THEN COALESCE("closedOn", SUBSTR("updatedAt", 1, 10)) END, NULL, NULL, NULL
FROM "Request" WHERE "parentId" IS NULL;
