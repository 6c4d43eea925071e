-- AlterTable
ALTER TABLE "IntakeMessage" ADD COLUMN "failedReads" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "IntakeMessage" ADD COLUMN "readBegunAt" TEXT;
