-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "enclosures" TEXT;
