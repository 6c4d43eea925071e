-- CreateTable
CREATE TABLE "IntakeMessage" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "rawSha256" TEXT NOT NULL,
    "rawSize" INTEGER NOT NULL,
    "envelopeFrom" TEXT NOT NULL,
    "envelopeTo" TEXT NOT NULL,
    "receivedAt" TEXT NOT NULL,
    "bodyId" TEXT,
    "status" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "quoted" TEXT NOT NULL,
    "attachments" TEXT NOT NULL,
    "warnings" TEXT NOT NULL,
    "authentication" TEXT NOT NULL,
    "suggestion" TEXT,
    "requestId" TEXT,
    "settledBy" TEXT,
    "settledAt" TEXT,
    "reason" TEXT,
    "attempts" INTEGER NOT NULL,
    "lastError" TEXT,

    CONSTRAINT "IntakeMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "IntakeMessage_key_key" ON "IntakeMessage"("key");

-- CreateIndex
CREATE INDEX "IntakeMessage_status_receivedAt_id_idx" ON "IntakeMessage"("status", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "IntakeMessage_bodyId_status_receivedAt_id_idx" ON "IntakeMessage"("bodyId", "status", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "IntakeMessage_from_receivedAt_idx" ON "IntakeMessage"("from", "receivedAt");

-- CreateIndex
CREATE INDEX "IntakeMessage_requestId_idx" ON "IntakeMessage"("requestId");

-- CreateIndex
CREATE INDEX "OutboxMessage_messageId_idx" ON "OutboxMessage"("messageId");
