-- AlterTable
ALTER TABLE "GenerationRun" ADD COLUMN     "done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "outputTokens" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "promptTokens" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "settledTo" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "JudgeRun" ADD COLUMN     "done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "outputTokens" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "promptTokens" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "settledTo" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "unparsable" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "EndpointPace" (
    "endpointId" BIGINT NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "quietUntil" TIMESTAMPTZ(3),

    CONSTRAINT "EndpointPace_pkey" PRIMARY KEY ("endpointId")
);

-- AddForeignKey
ALTER TABLE "EndpointPace" ADD CONSTRAINT "EndpointPace_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "Endpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Response_generationRunId_promptId_idx" ON "Response"("generationRunId", "promptId");
