-- DropIndex
DROP INDEX "Score_runId_idx";

-- DropIndex
DROP INDEX "Verdict_runId_idx";

-- CreateIndex
CREATE INDEX "Score_runId_responseId_idx" ON "Score"("runId", "responseId");

-- CreateIndex
CREATE INDEX "Verdict_runId_comparisonId_idx" ON "Verdict"("runId", "comparisonId");

-- "Verdict_once" and "Score_once" say the same and more: with an order left out too.
DROP INDEX "Verdict_once_key";
DROP INDEX "Score_once_key";
