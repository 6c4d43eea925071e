-- CreateTable
CREATE TABLE "Body" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "statute" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "region" TEXT,
    "settings" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bodyId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "locale" TEXT NOT NULL,
    CONSTRAINT "Staff_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Request" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bodyId" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "secretHash" TEXT,
    "statute" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "clockState" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "unit" TEXT,
    "assigneeId" TEXT,
    "requesterEmail" TEXT,
    "externalNumber" TEXT,
    "receivedOn" TEXT NOT NULL,
    "submittedAt" TEXT NOT NULL,
    "dueOn" TEXT,
    "lastDueOn" TEXT,
    "closedOn" TEXT,
    "outcome" TEXT,
    "exemptions" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "daysUsed" INTEGER NOT NULL,
    "late" BOOLEAN NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "nextReminderOn" TEXT,
    "parentId" TEXT,
    "seq" INTEGER NOT NULL,
    "editSeq" INTEGER NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL,
    "sortDueOn" TEXT NOT NULL,
    CONSTRAINT "Request_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Request_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Request" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Event" (
    "requestId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "data" TEXT NOT NULL,

    PRIMARY KEY ("requestId", "seq"),
    CONSTRAINT "Event_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Words" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "requestId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" TEXT,
    CONSTRAINT "Words_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "requestId" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "verdict" TEXT,
    "attachedBy" TEXT NOT NULL,
    "attachedAt" TEXT NOT NULL,
    "publishedAt" TEXT,
    "withdrawnAt" TEXT,
    "withdrawnReason" TEXT,
    CONSTRAINT "Document_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "requestId" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "bodySlug" TEXT NOT NULL,
    "statute" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "outcome" TEXT,
    "exemptions" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "closedOn" TEXT,
    "late" BOOLEAN NOT NULL,
    "daysUsed" INTEGER NOT NULL,
    "facts" TEXT NOT NULL,
    "documentCount" INTEGER NOT NULL,
    "publishedAt" TEXT NOT NULL,
    "withdrawnReason" TEXT,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "LogEntry_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "requestId" TEXT,
    "bodyId" TEXT,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "headers" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "queuedAt" TEXT NOT NULL,
    "sendAfter" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "sentAt" TEXT,
    "lastError" TEXT,
    "leaseOwner" TEXT,
    "leaseUntil" TEXT
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "runAfter" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "lastError" TEXT,
    "leaseOwner" TEXT,
    "leaseUntil" TEXT
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "until" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SignInToken" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    CONSTRAINT "SignInToken_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    CONSTRAINT "Session_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "keyHash" TEXT NOT NULL PRIMARY KEY,
    "staffId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "revokedAt" TEXT,
    CONSTRAINT "ApiKey_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "IdempotentAnswer" (
    "keyHash" TEXT NOT NULL PRIMARY KEY,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "headers" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Sequence" (
    "bodyId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "next" INTEGER NOT NULL,

    PRIMARY KEY ("bodyId", "year"),
    CONSTRAINT "Sequence_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateIndex
CREATE UNIQUE INDEX "Body_slug_key" ON "Body"("slug");

-- CreateIndex
CREATE INDEX "Staff_email_idx" ON "Staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_bodyId_email_key" ON "Staff"("bodyId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Request_reference_key" ON "Request"("reference");

-- CreateIndex
CREATE INDEX "Request_bodyId_sortDueOn_id_idx" ON "Request"("bodyId", "sortDueOn", "id");

-- CreateIndex
CREATE INDEX "Request_bodyId_open_sortDueOn_id_idx" ON "Request"("bodyId", "open", "sortDueOn", "id");

-- CreateIndex
CREATE INDEX "Request_bodyId_assigneeId_open_sortDueOn_id_idx" ON "Request"("bodyId", "assigneeId", "open", "sortDueOn", "id");

-- CreateIndex
CREATE INDEX "Request_bodyId_receivedOn_id_idx" ON "Request"("bodyId", "receivedOn", "id");

-- CreateIndex
CREATE INDEX "Request_bodyId_closedOn_idx" ON "Request"("bodyId", "closedOn");

-- CreateIndex
CREATE INDEX "Request_bodyId_nextReminderOn_idx" ON "Request"("bodyId", "nextReminderOn");

-- CreateIndex
CREATE INDEX "Request_parentId_idx" ON "Request"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Request_bodyId_externalNumber_key" ON "Request"("bodyId", "externalNumber");

-- CreateIndex
CREATE INDEX "Words_requestId_idx" ON "Words"("requestId");

-- CreateIndex
CREATE INDEX "Document_requestId_idx" ON "Document"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_reference_key" ON "LogEntry"("reference");

-- CreateIndex
CREATE INDEX "LogEntry_publishedAt_requestId_idx" ON "LogEntry"("publishedAt", "requestId");

-- CreateIndex
CREATE INDEX "LogEntry_bodySlug_publishedAt_requestId_idx" ON "LogEntry"("bodySlug", "publishedAt", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_key_key" ON "OutboxMessage"("key");

-- CreateIndex
CREATE INDEX "OutboxMessage_status_queuedAt_id_idx" ON "OutboxMessage"("status", "queuedAt", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_bodyId_queuedAt_id_idx" ON "OutboxMessage"("bodyId", "queuedAt", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_queuedAt_id_idx" ON "OutboxMessage"("queuedAt", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_requestId_idx" ON "OutboxMessage"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Job_key_key" ON "Job"("key");

-- CreateIndex
CREATE INDEX "Job_status_runAfter_id_idx" ON "Job"("status", "runAfter", "id");

-- CreateIndex
CREATE INDEX "SignInToken_staffId_idx" ON "SignInToken"("staffId");

-- CreateIndex
CREATE INDEX "Session_staffId_idx" ON "Session"("staffId");

-- CreateIndex
CREATE INDEX "ApiKey_staffId_idx" ON "ApiKey"("staffId");

-- CreateIndex
CREATE INDEX "IdempotentAnswer_at_idx" ON "IdempotentAnswer"("at");
