-- AlterTable
ALTER TABLE "LongWork" ADD COLUMN "writer" TEXT;
