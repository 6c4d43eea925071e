-- CreateTable
CREATE TABLE "OfficeChange" (
    "id" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "staffId" TEXT,
    "fields" TEXT NOT NULL,

    CONSTRAINT "OfficeChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OfficeChange_bodyId_at_id_idx" ON "OfficeChange"("bodyId", "at", "id");
