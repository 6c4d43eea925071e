-- CreateTable
CREATE TABLE "RedactionDraft" (
    "documentId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "pages" TEXT NOT NULL,
    "preparers" TEXT NOT NULL,
    "submittedBy" TEXT,
    "reviewedBy" TEXT,
    "comment" TEXT,
    "statement" TEXT NOT NULL,
    "failure" TEXT,
    "warnings" TEXT NOT NULL,
    "resultId" TEXT,
    "forgottenTo" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RedactionDraft_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "RedactionMark" (
    "documentId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "rect" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "comment" TEXT,
    "authorId" TEXT NOT NULL,
    "removed" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "RedactionMark_pkey" PRIMARY KEY ("documentId","id")
);

-- CreateTable
CREATE TABLE "RedactionPresence" (
    "documentId" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "seenAt" TEXT NOT NULL,

    CONSTRAINT "RedactionPresence_pkey" PRIMARY KEY ("documentId","staffId")
);

-- CreateTable
CREATE TABLE "RedactionResult" (
    "resultId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "boxes" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "cuts" TEXT NOT NULL,
    "madeAt" TEXT NOT NULL,

    CONSTRAINT "RedactionResult_pkey" PRIMARY KEY ("resultId")
);

-- CreateIndex
CREATE INDEX "RedactionDraft_requestId_idx" ON "RedactionDraft"("requestId");

-- CreateIndex
CREATE INDEX "RedactionMark_documentId_version_idx" ON "RedactionMark"("documentId","version");

-- CreateIndex
CREATE INDEX "RedactionMark_requestId_idx" ON "RedactionMark"("requestId");

-- CreateIndex
CREATE INDEX "RedactionResult_documentId_idx" ON "RedactionResult"("documentId");
