-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "returnToken" TEXT;

-- AlterTable
ALTER TABLE "IntakeMessage" ADD COLUMN "trustedRelay" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "MailChoice" ADD COLUMN "letterId" TEXT;

-- CreateIndex
CREATE INDEX "OutboxMessage_returnToken_idx" ON "OutboxMessage"("returnToken");

-- One report was enough to mark an address, and it could be forged: what was marked so far counts as one letter that came back.
UPDATE "MailChoice" SET "kind" = 'bounced-once' WHERE "kind" = 'bounced';
