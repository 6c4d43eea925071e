-- CreateTable
CREATE TABLE "CalendarChange" (
    "seq" INTEGER NOT NULL PRIMARY KEY,
    "calendar" TEXT NOT NULL,
    "region" TEXT,
    "on" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL
);
