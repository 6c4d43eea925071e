-- CreateTable
CREATE TABLE "LogArchive" (
    "bodyId" TEXT NOT NULL PRIMARY KEY,
    "buildId" TEXT,
    "checkedAt" TEXT NOT NULL,
    "sha256" TEXT,
    "made" TEXT,
    "removed" TEXT,
    "takenBack" INTEGER NOT NULL DEFAULT 0
);
