-- CreateTable
CREATE TABLE "CountedDays" (
    "bodyId" TEXT NOT NULL PRIMARY KEY,
    "byLaw" TEXT NOT NULL
);
