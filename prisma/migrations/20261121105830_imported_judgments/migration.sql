-- AlterTable
ALTER TABLE "ImportBatch" ADD COLUMN     "outcome" JSONB;
