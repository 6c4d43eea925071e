-- The search index: derived from the log and the ledger, and written in the same commit as they are (docs/adr/0060).
-- Prisma knows nothing of these tables: FTS5 is SQLite's own, and every query of them is SQL.

-- The values of all facets of an entry as JSON: few entries have a profile of their own, so counts are made per profile.
CREATE TABLE "LogProfile" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL
);
CREATE UNIQUE INDEX "LogProfile_key_key" ON "LogProfile"("key");

CREATE TABLE "LogSearch" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "requestId" TEXT NOT NULL,
    "profile" INTEGER NOT NULL,
    "publishedAt" TEXT NOT NULL,
    "digest" TEXT NOT NULL
);
CREATE UNIQUE INDEX "LogSearch_requestId_key" ON "LogSearch"("requestId");
CREATE INDEX "LogSearch_publishedAt_requestId_profile_idx" ON "LogSearch"("publishedAt", "requestId", "profile");
CREATE INDEX "LogSearch_profile_idx" ON "LogSearch"("profile");

CREATE TABLE "DeskSearch" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "requestId" TEXT NOT NULL,
    "digest" TEXT NOT NULL
);
CREATE UNIQUE INDEX "DeskSearch_requestId_key" ON "DeskSearch"("requestId");

-- The tokens are made in domain/text. This tokenizer only divides at spaces: whatever is not ASCII is a part of a token.
CREATE VIRTUAL TABLE "LogSearchText" USING fts5("title", "about", "body", tokenize = 'ascii', prefix = '1 2');
CREATE VIRTUAL TABLE "DeskSearchText" USING fts5("office", "subject", "number", tokenize = 'ascii');

-- What is erased is not kept in the index until its pages happen to be merged.
INSERT INTO "LogSearchText"("LogSearchText", "rank") VALUES ('secure-delete', 1);
INSERT INTO "DeskSearchText"("DeskSearchText", "rank") VALUES ('secure-delete', 1);
