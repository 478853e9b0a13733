-- CreateEnum
CREATE TYPE "ReasonPassState" AS ENUM ('open', 'closed');

-- AlterTable
ALTER TABLE "ReasonReview" ADD COLUMN     "drawnId" BIGINT NOT NULL,
ADD COLUMN     "holds" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "leasedUntil" TIMESTAMP(3) NOT NULL;

-- CreateTable
CREATE TABLE "ReasonPass" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "judgeVersionId" BIGINT NOT NULL,
    "state" "ReasonPassState" NOT NULL DEFAULT 'open',
    "seed" INTEGER NOT NULL,
    "perReason" INTEGER NOT NULL DEFAULT 1,
    "group" TEXT,
    "leftOut" INTEGER NOT NULL DEFAULT 0,
    "createdById" BIGINT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "ReasonPass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DrawnReason" (
    "id" BIGSERIAL NOT NULL,
    "passId" BIGINT NOT NULL,
    "verdictId" BIGINT NOT NULL,
    "place" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DrawnReason_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReasonPass_studyId_idx" ON "ReasonPass"("studyId");

-- CreateIndex
CREATE INDEX "ReasonPass_judgeVersionId_idx" ON "ReasonPass"("judgeVersionId");

-- CreateIndex
CREATE INDEX "DrawnReason_verdictId_idx" ON "DrawnReason"("verdictId");

-- CreateIndex
CREATE UNIQUE INDEX "DrawnReason_passId_verdictId_key" ON "DrawnReason"("passId", "verdictId");

-- CreateIndex
CREATE INDEX "ReasonReview_drawnId_idx" ON "ReasonReview"("drawnId");

-- AddForeignKey
ALTER TABLE "ReasonPass" ADD CONSTRAINT "ReasonPass_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReasonPass" ADD CONSTRAINT "ReasonPass_judgeVersionId_fkey" FOREIGN KEY ("judgeVersionId") REFERENCES "JudgeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrawnReason" ADD CONSTRAINT "DrawnReason_passId_fkey" FOREIGN KEY ("passId") REFERENCES "ReasonPass"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrawnReason" ADD CONSTRAINT "DrawnReason_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReasonReview" ADD CONSTRAINT "ReasonReview_drawnId_fkey" FOREIGN KEY ("drawnId") REFERENCES "DrawnReason"("id") ON DELETE CASCADE ON UPDATE CASCADE;
