-- DropIndex
DROP INDEX "OutboxMessage_requestId_idx";

-- CreateIndex
CREATE INDEX "OutboxMessage_status_sendAfter_id_idx" ON "OutboxMessage"("status", "sendAfter", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_requestId_status_kind_idx" ON "OutboxMessage"("requestId", "status", "kind");
