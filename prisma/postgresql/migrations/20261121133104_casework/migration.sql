-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "approvalStep" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "channelId" TEXT,
ADD COLUMN     "feedbackScore" INTEGER,
ADD COLUMN     "openReview" TEXT,
ADD COLUMN     "topic" TEXT;

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "assigneeId" TEXT,
    "unit" TEXT,
    "dueOn" TEXT NOT NULL,
    "doneAt" TEXT,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "staffId" TEXT,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseVisit" (
    "staffId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "CaseVisit_pkey" PRIMARY KEY ("staffId","requestId")
);

-- CreateTable
CREATE TABLE "Follower" (
    "id" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "confirmedAt" TEXT,
    "createdAt" TEXT NOT NULL,

    CONSTRAINT "Follower_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailChoice" (
    "addressHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "MailChoice_pkey" PRIMARY KEY ("addressHash","kind","bodyId")
);

-- CreateTable
CREATE TABLE "FrozenReport" (
    "id" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "definitionVersion" TEXT NOT NULL,
    "inputsDigest" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "correctsId" TEXT,
    "changes" TEXT,
    "public" BOOLEAN NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TEXT NOT NULL,

    CONSTRAINT "FrozenReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportAnswer" (
    "bodyId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "ReportAnswer_pkey" PRIMARY KEY ("bodyId","form","period")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "bodyId" TEXT NOT NULL,
    "headerHash" TEXT NOT NULL,
    "mapping" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("bodyId","headerHash")
);

-- CreateTable
CREATE TABLE "ReportSchedule" (
    "id" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "every" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "nextRunOn" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    CONSTRAINT "ReportSchedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LongWork" (
    "id" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER,
    "result" TEXT,
    "error" TEXT,
    "startedBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    CONSTRAINT "LongWork_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Task_requestId_idx" ON "Task"("requestId");

-- CreateIndex
CREATE INDEX "Task_bodyId_doneAt_dueOn_id_idx" ON "Task"("bodyId", "doneAt", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Task_assigneeId_doneAt_dueOn_id_idx" ON "Task"("assigneeId", "doneAt", "dueOn", "id");

-- CreateIndex
CREATE INDEX "SavedView_bodyId_staffId_name_idx" ON "SavedView"("bodyId", "staffId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Follower_tokenHash_key" ON "Follower"("tokenHash");

-- CreateIndex
CREATE INDEX "Follower_createdAt_idx" ON "Follower"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Follower_requestId_email_key" ON "Follower"("requestId", "email");

-- CreateIndex
CREATE INDEX "FrozenReport_bodyId_madeAt_id_idx" ON "FrozenReport"("bodyId", "madeAt", "id");

-- CreateIndex
CREATE INDEX "FrozenReport_bodyId_form_period_madeAt_idx" ON "FrozenReport"("bodyId", "form", "period", "madeAt");

-- CreateIndex
CREATE INDEX "ReportSchedule_nextRunOn_id_idx" ON "ReportSchedule"("nextRunOn", "id");

-- CreateIndex
CREATE INDEX "ReportSchedule_bodyId_id_idx" ON "ReportSchedule"("bodyId", "id");

-- CreateIndex
CREATE INDEX "LongWork_bodyId_createdAt_id_idx" ON "LongWork"("bodyId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "LongWork_status_createdAt_idx" ON "LongWork"("status", "createdAt");

-- CreateIndex
CREATE INDEX "Request_bodyId_open_stage_sortDueOn_id_idx" ON "Request"("bodyId", "open", "stage", "sortDueOn", "id");

-- CreateIndex
CREATE INDEX "Request_bodyId_open_clockState_sortDueOn_id_idx" ON "Request"("bodyId", "open", "clockState", "sortDueOn", "id");

-- CreateIndex
CREATE INDEX "Request_bodyId_unit_open_sortDueOn_id_idx" ON "Request"("bodyId", "unit", "open", "sortDueOn", "id");

-- CreateIndex
CREATE INDEX "Request_bodyId_topic_receivedOn_id_idx" ON "Request"("bodyId", "topic", "receivedOn", "id");

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "Request"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
