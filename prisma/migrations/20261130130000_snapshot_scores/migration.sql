-- DropIndex
DROP INDEX "CaseMeasure_closed_groups";

-- AlterTable
ALTER TABLE "CaseMeasure" ADD COLUMN "disposition" TEXT;
ALTER TABLE "CaseMeasure" ADD COLUMN "score" INTEGER;

-- What is known already. Scores and words of earlier instants come with the next "candor report rebuild".
UPDATE "CaseMeasure" SET
  "disposition" = (SELECT json_extract(r."facts", '$.disposition') FROM "Request" r WHERE r."id" = "CaseMeasure"."requestId"),
  "score" = (SELECT r."feedbackScore" FROM "Request" r WHERE r."id" = "CaseMeasure"."requestId")
WHERE "untilAt" = '9999-12-31T23:59:59.999Z';

-- CreateIndex
CREATE INDEX "CaseMeasure_closed_groups" ON "CaseMeasure"("bodyId", "untilAt", "closedMonth", "unit", "statute", "closedBy", "outcome", "exemptionsKey", "disposition", "closedOn", "fromAt", "receivedOn", "dueOn", "lateOn", "days");

-- CreateIndex
CREATE INDEX "CaseMeasure_scores" ON "CaseMeasure"("bodyId", "untilAt", "score", "closedOn", "unit", "statute");
