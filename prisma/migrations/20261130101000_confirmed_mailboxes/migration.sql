-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "toConfirmed" TEXT;

-- AlterTable
ALTER TABLE "SignInToken" ADD COLUMN "usedAt" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN "lastUsedAt" TEXT;

-- CreateTable
CREATE TABLE "ConfirmedAddress" (
    "addressHash" TEXT NOT NULL PRIMARY KEY,
    "confirmedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "MailAllowance" (
    "key" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    PRIMARY KEY ("key", "id")
);

-- CreateTable
CREATE TABLE "HeldLetter" (
    "messageId" TEXT NOT NULL PRIMARY KEY,
    "mailbox" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "heldAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LinkRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "MailAllowance_at_idx" ON "MailAllowance"("at");

-- CreateIndex
CREATE INDEX "HeldLetter_mailbox_bodyId_idx" ON "HeldLetter"("mailbox", "bodyId");

-- Secret links that earlier versions kept in letters: a job takes them out, once (docs/adr/0096).
INSERT INTO "Job" ("id", "key", "kind", "payload", "runAfter", "status", "attempts")
SELECT 'mask-stored-links', 'mask-stored-links', 'mask-stored-links', '{"after":""}', '2026-11-30T00:00:00.000Z', 'queued', 0
WHERE EXISTS (SELECT 1 FROM "OutboxMessage");
