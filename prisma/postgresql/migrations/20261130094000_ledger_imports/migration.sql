-- CreateTable
CREATE TABLE "LedgerImport" (
    "id" TEXT NOT NULL,
    "visible" BOOLEAN NOT NULL,
    "aliveAt" TEXT NOT NULL,

    CONSTRAINT "LedgerImport_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "Request" ADD COLUMN "importId" TEXT;

-- CreateIndex
CREATE INDEX "Request_importId_idx" ON "Request"("importId");

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LedgerImport"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
