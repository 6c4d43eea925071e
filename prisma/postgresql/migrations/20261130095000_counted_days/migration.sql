-- CreateTable
CREATE TABLE "CountedDays" (
    "bodyId" TEXT NOT NULL,
    "byLaw" TEXT NOT NULL,

    CONSTRAINT "CountedDays_pkey" PRIMARY KEY ("bodyId")
);
