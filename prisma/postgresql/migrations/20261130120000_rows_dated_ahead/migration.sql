-- CreateIndex
CREATE INDEX "Request_bodyId_updatedAt_idx" ON "Request"("bodyId", "updatedAt");
