-- CreateTable
CREATE TABLE "LedgerImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visible" BOOLEAN NOT NULL,
    "aliveAt" TEXT NOT NULL
);

-- A column with a foreign key may be added where it is null: the table is not rebuilt.
ALTER TABLE "Request" ADD COLUMN "importId" TEXT REFERENCES "LedgerImport" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- CreateIndex
CREATE INDEX "Request_importId_idx" ON "Request"("importId");
