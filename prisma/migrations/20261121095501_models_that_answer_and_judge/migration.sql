-- DropForeignKey
ALTER TABLE "Endpoint" DROP CONSTRAINT "Endpoint_studyId_fkey";

-- DropIndex
DROP INDEX "Endpoint_studyId_idx";

-- AlterTable
ALTER TABLE "Endpoint" DROP COLUMN "settings",
DROP COLUMN "studyId",
ADD COLUMN     "archivedAt" TIMESTAMP(3),
ADD COLUMN     "concurrency" INTEGER NOT NULL DEFAULT 8,
ADD COLUMN     "createdById" BIGINT NOT NULL,
ADD COLUMN     "inputPrice" DOUBLE PRECISION,
ADD COLUMN     "outputPrice" DOUBLE PRECISION,
ADD COLUMN     "requestsPerMinute" INTEGER,
ADD COLUMN     "structuredOutput" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "timeoutSeconds" INTEGER NOT NULL DEFAULT 120;

-- AlterTable
ALTER TABLE "GenerationRun" ADD COLUMN     "createdById" BIGINT,
ADD COLUMN     "error" TEXT,
ADD COLUMN     "plannedTo" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "JudgeRun" ADD COLUMN     "createdById" BIGINT,
ADD COLUMN     "error" TEXT,
ADD COLUMN     "importBatchId" BIGINT,
ADD COLUMN     "plannedTo" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Score" ADD COLUMN     "finishReason" TEXT,
ADD COLUMN     "latencyMs" INTEGER,
ADD COLUMN     "outputTokens" INTEGER,
ADD COLUMN     "promptTokens" INTEGER;

-- AlterTable
ALTER TABLE "System" ADD COLUMN     "endpointId" BIGINT,
ADD COLUMN     "generation" JSONB;

-- AlterTable
ALTER TABLE "Verdict" DROP COLUMN "strength",
ADD COLUMN     "finishReason" TEXT,
ADD COLUMN     "preference" DOUBLE PRECISION,
ALTER COLUMN "order" DROP NOT NULL;

-- CreateTable
CREATE TABLE "AllowedAddress" (
    "id" BIGSERIAL NOT NULL,
    "scheme" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "port" INTEGER NOT NULL,
    "createdById" BIGINT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AllowedAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServerSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "privateAddresses" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ServerSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GenerationFailure" (
    "runId" BIGINT NOT NULL,
    "promptId" BIGINT NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GenerationFailure_pkey" PRIMARY KEY ("runId","promptId")
);

-- CreateTable
CREATE TABLE "JudgeFailure" (
    "runId" BIGINT NOT NULL,
    "item" BIGINT NOT NULL,
    "part" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JudgeFailure_pkey" PRIMARY KEY ("runId","item","part")
);

-- CreateTable
CREATE TABLE "JudgeProbe" (
    "id" BIGSERIAL NOT NULL,
    "judgeVersionId" BIGINT NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'queued',
    "total" INTEGER NOT NULL,
    "followed" INTEGER NOT NULL DEFAULT 0,
    "unparsable" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "details" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "JudgeProbe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReasonReview" (
    "id" BIGSERIAL NOT NULL,
    "publicId" UUID NOT NULL DEFAULT gen_random_uuid(),
    "participantId" BIGINT NOT NULL,
    "verdictId" BIGINT NOT NULL,
    "flipped" BOOLEAN NOT NULL,
    "acceptable" BOOLEAN,
    "note" TEXT,
    "activeMs" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "ReasonReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AllowedAddress_scheme_host_port_key" ON "AllowedAddress"("scheme", "host", "port");

-- CreateIndex
CREATE INDEX "JudgeProbe_judgeVersionId_idx" ON "JudgeProbe"("judgeVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReasonReview_publicId_key" ON "ReasonReview"("publicId");

-- CreateIndex
CREATE INDEX "ReasonReview_verdictId_idx" ON "ReasonReview"("verdictId");

-- CreateIndex
CREATE UNIQUE INDEX "ReasonReview_participantId_verdictId_key" ON "ReasonReview"("participantId", "verdictId");

-- CreateIndex
CREATE UNIQUE INDEX "Endpoint_name_key" ON "Endpoint"("name");

-- CreateIndex
CREATE INDEX "JudgeRun_importBatchId_idx" ON "JudgeRun"("importBatchId");

-- AddForeignKey
ALTER TABLE "System" ADD CONSTRAINT "System_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "Endpoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllowedAddress" ADD CONSTRAINT "AllowedAddress_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GenerationFailure" ADD CONSTRAINT "GenerationFailure_runId_fkey" FOREIGN KEY ("runId") REFERENCES "GenerationRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GenerationFailure" ADD CONSTRAINT "GenerationFailure_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgeRun" ADD CONSTRAINT "JudgeRun_importBatchId_fkey" FOREIGN KEY ("importBatchId") REFERENCES "ImportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgeFailure" ADD CONSTRAINT "JudgeFailure_runId_fkey" FOREIGN KEY ("runId") REFERENCES "JudgeRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgeProbe" ADD CONSTRAINT "JudgeProbe_judgeVersionId_fkey" FOREIGN KEY ("judgeVersionId") REFERENCES "JudgeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReasonReview" ADD CONSTRAINT "ReasonReview_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReasonReview" ADD CONSTRAINT "ReasonReview_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A run stores each answer once, however often its job runs.
CREATE UNIQUE INDEX "Verdict_once" ON "Verdict" ("runId", "comparisonId", coalesce("turn", -1), coalesce("aspectId", 0), (CASE "order" WHEN 'ab' THEN 1 WHEN 'ba' THEN 2 ELSE 0 END), "sample");
CREATE UNIQUE INDEX "Score_once" ON "Score" ("runId", "responseId", coalesce("aspectId", 0), "sample");
ALTER TABLE "ServerSettings" ADD CONSTRAINT "ServerSettings_one_row" CHECK ("id" = 1);
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_limits" CHECK ("concurrency" BETWEEN 1 AND 1000 AND "timeoutSeconds" BETWEEN 1 AND 3600);
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_preference" CHECK ("preference" BETWEEN 0 AND 1);
