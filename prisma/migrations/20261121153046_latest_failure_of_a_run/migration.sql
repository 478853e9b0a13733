-- AlterTable
ALTER TABLE "GenerationRun" ADD COLUMN     "retryAt" TIMESTAMP(3),
ADD COLUMN     "retryMessage" TEXT;

-- AlterTable
ALTER TABLE "JudgeRun" ADD COLUMN     "retryAt" TIMESTAMP(3),
ADD COLUMN     "retryMessage" TEXT;
