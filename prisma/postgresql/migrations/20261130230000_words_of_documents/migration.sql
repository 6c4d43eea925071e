-- CreateTable
CREATE TABLE "DocumentWords" (
    "documentId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "rules" INTEGER NOT NULL,
    "readAt" TEXT NOT NULL,

    CONSTRAINT "DocumentWords_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "DocumentPage" (
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "requestId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "searchId" BIGINT,

    CONSTRAINT "DocumentPage_pkey" PRIMARY KEY ("documentId","number")
);

-- CreateIndex
CREATE INDEX "DocumentWords_requestId_idx" ON "DocumentWords"("requestId");

-- CreateIndex
CREATE INDEX "DocumentWords_rules_idx" ON "DocumentWords"("rules");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentPage_searchId_key" ON "DocumentPage"("searchId");

-- CreateIndex
CREATE INDEX "DocumentPage_requestId_idx" ON "DocumentPage"("requestId");

-- The words of pages, by "searchId" (docs/adr/0120). As in the index of the log, the tokens are made in domain/text.
CREATE TABLE "PageSearch" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "vector" TSVECTOR NOT NULL
);
CREATE INDEX "PageSearch_vector_idx" ON "PageSearch" USING GIN ("vector");

-- What was published before is read by a job, once.
INSERT INTO "Job" ("id", "key", "kind", "payload", "runAfter", "status", "attempts")
SELECT 'read-published', 'read-published', 'read-published', '{"after":""}', '2026-11-30T00:00:00.000Z', 'queued', 0
WHERE EXISTS (SELECT 1 FROM "Document" WHERE "state" = 'published');
