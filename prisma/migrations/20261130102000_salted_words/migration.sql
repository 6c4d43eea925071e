-- AlterTable
ALTER TABLE "Words" ADD COLUMN "salt" TEXT;

-- What was erased before kept the plain hash of what it said.
UPDATE "Words" SET "sha256" = '' WHERE "content" IS NULL;
