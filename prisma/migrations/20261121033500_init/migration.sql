-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'researcher', 'annotator');

-- CreateEnum
CREATE TYPE "StudyState" AS ENUM ('draft', 'opening', 'open', 'closed', 'revealed');

-- CreateEnum
CREATE TYPE "RationalePolicy" AS ENUM ('off', 'optional', 'required', 'required_non_tie');

-- CreateEnum
CREATE TYPE "Scale" AS ENUM ('win_tie_lose', 'graded_5', 'graded_7');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('editor', 'viewer');

-- CreateEnum
CREATE TYPE "TurnRole" AS ENUM ('system', 'user', 'assistant');

-- CreateEnum
CREATE TYPE "SystemMethod" AS ENUM ('base', 'base_icl', 'sft', 'rlhf', 'other');

-- CreateEnum
CREATE TYPE "ResponseRevisionKind" AS ENUM ('clean_up', 'mask', 'unmask', 'regenerate');

-- CreateEnum
CREATE TYPE "SlotState" AS ENUM ('open', 'held', 'filled', 'retired');

-- CreateEnum
CREATE TYPE "InviteKind" AS ENUM ('many', 'single');

-- CreateEnum
CREATE TYPE "ParticipantState" AS ENUM ('active', 'paused', 'excluded', 'erased');

-- CreateEnum
CREATE TYPE "RaterKind" AS ENUM ('participant', 'imported', 'judge');

-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('main', 'gold', 'training', 'retest', 'adjudication');

-- CreateEnum
CREATE TYPE "AssignmentState" AS ENUM ('offered', 'voted', 'skipped', 'lapsed', 'undone', 'excluded');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('a', 'tie', 'b', 'both_bad');

-- CreateEnum
CREATE TYPE "VoteState" AS ENUM ('active', 'undone');

-- CreateEnum
CREATE TYPE "VoteRevisionKind" AS ENUM ('cast', 'edit', 'undo', 'superseded');

-- CreateEnum
CREATE TYPE "FlagKind" AS ENUM ('harmful', 'broken', 'identity_revealed', 'other');

-- CreateEnum
CREATE TYPE "EndpointMode" AS ENUM ('chat', 'completion');

-- CreateEnum
CREATE TYPE "PromptTemplateKind" AS ENUM ('generation', 'pairwise_judge', 'rubric_judge');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('queued', 'running', 'stopped', 'finished', 'failed');

-- CreateEnum
CREATE TYPE "JudgeKind" AS ENUM ('pairwise', 'rubric');

-- CreateEnum
CREATE TYPE "DisplayOrder" AS ENUM ('ab', 'ba');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('uploading', 'uploaded', 'queued', 'running', 'finished', 'failed');

-- CreateTable
CREATE TABLE "User" (
    "id" BIGSERIAL NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMP(3),
    "emailVerified" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "userId" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refreshToken" TEXT,
    "accessToken" TEXT,
    "expiresAt" INTEGER,
    "tokenType" TEXT,
    "scope" TEXT,
    "idToken" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("identifier","tokenHash")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMP(3) NOT NULL,
    "hits" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key","windowStart")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" BIGSERIAL NOT NULL,
    "userId" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" BIGINT NOT NULL,
    "key" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "actorId" BIGINT,
    "studyId" BIGINT,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "requestId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Study" (
    "id" BIGSERIAL NOT NULL,
    "publicId" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ownerId" BIGINT NOT NULL,
    "title" TEXT NOT NULL,
    "publicTitle" TEXT NOT NULL,
    "label" TEXT,
    "state" "StudyState" NOT NULL DEFAULT 'draft',
    "epoch" INTEGER NOT NULL DEFAULT 1,
    "openingDone" INTEGER NOT NULL DEFAULT 0,
    "openingTotal" INTEGER NOT NULL DEFAULT 0,
    "openingError" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "revealedAt" TIMESTAMP(3),

    CONSTRAINT "Study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProtocolVersion" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "guidelines" TEXT NOT NULL,
    "consent" TEXT,
    "scale" "Scale" NOT NULL DEFAULT 'win_tie_lose',
    "bothBad" BOOLEAN NOT NULL DEFAULT false,
    "rationale" "RationalePolicy" NOT NULL DEFAULT 'optional',
    "votesPerComparison" INTEGER NOT NULL,
    "pairing" JSONB,
    "sampleSize" INTEGER,
    "seed" TEXT NOT NULL,
    "leaseSeconds" INTEGER NOT NULL DEFAULT 900,
    "minReadingMs" INTEGER NOT NULL DEFAULT 0,
    "breakAfter" INTEGER,
    "retestShare" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "frozenAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProtocolVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudyMember" (
    "studyId" BIGINT NOT NULL,
    "userId" BIGINT NOT NULL,
    "role" "MemberRole" NOT NULL DEFAULT 'viewer',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StudyMember_pkey" PRIMARY KEY ("studyId","userId")
);

-- CreateTable
CREATE TABLE "Aspect" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "tagFilter" JSONB,

    CONSTRAINT "Aspect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Prompt" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "sourceId" TEXT,
    "identityHash" BYTEA NOT NULL,
    "position" INTEGER NOT NULL,
    "sampled" BOOLEAN NOT NULL DEFAULT true,
    "reference" TEXT,

    CONSTRAINT "Prompt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Turn" (
    "promptId" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" "TurnRole" NOT NULL DEFAULT 'user',
    "text" TEXT NOT NULL,

    CONSTRAINT "Turn_pkey" PRIMARY KEY ("promptId","ordinal")
);

-- CreateTable
CREATE TABLE "Tag" (
    "promptId" BIGINT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("promptId","key","value")
);

-- CreateTable
CREATE TABLE "System" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "method" "SystemMethod" NOT NULL DEFAULT 'other',
    "generator" TEXT,
    "notes" TEXT,
    "settings" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "System_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Response" (
    "id" BIGSERIAL NOT NULL,
    "promptId" BIGINT NOT NULL,
    "systemId" BIGINT NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL,
    "contentHash" BYTEA NOT NULL,
    "generationRunId" BIGINT,
    "finishReason" TEXT,
    "promptTokens" INTEGER,
    "outputTokens" INTEGER,
    "latencyMs" INTEGER,
    "settings" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResponseRevision" (
    "id" BIGSERIAL NOT NULL,
    "responseId" BIGINT NOT NULL,
    "kind" "ResponseRevisionKind" NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "rule" TEXT,
    "actorId" BIGINT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ResponseRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RenderedText" (
    "contentHash" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,
    "tree" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RenderedText_pkey" PRIMARY KEY ("contentHash","version")
);

-- CreateTable
CREATE TABLE "SystemPair" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "systemAId" BIGINT NOT NULL,
    "systemBId" BIGINT NOT NULL,

    CONSTRAINT "SystemPair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comparison" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "promptId" BIGINT NOT NULL,
    "pairId" BIGINT NOT NULL,
    "turn" INTEGER,

    CONSTRAINT "Comparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "comparisonId" BIGINT NOT NULL,
    "pairId" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "flipped" BOOLEAN NOT NULL,
    "state" "SlotState" NOT NULL DEFAULT 'open',
    "randomKey" INTEGER NOT NULL,

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" BIGSERIAL NOT NULL,
    "publicId" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" BIGINT NOT NULL,
    "kind" "InviteKind" NOT NULL,
    "label" TEXT,
    "group" TEXT,
    "maxUses" INTEGER,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" BIGSERIAL NOT NULL,
    "publicId" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" BIGINT NOT NULL,
    "userId" BIGINT NOT NULL,
    "inviteId" BIGINT,
    "name" TEXT NOT NULL,
    "group" TEXT,
    "consentVersion" INTEGER,
    "guidelinesReadAt" TIMESTAMP(3),
    "state" "ParticipantState" NOT NULL DEFAULT 'active',
    "maxVotes" INTEGER,
    "resumeVersion" INTEGER NOT NULL DEFAULT 1,
    "dealt" INTEGER NOT NULL DEFAULT 0,
    "voted" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SideBalance" (
    "participantId" BIGINT NOT NULL,
    "pairId" BIGINT NOT NULL,
    "imbalance" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SideBalance_pkey" PRIMARY KEY ("participantId","pairId")
);

-- CreateTable
CREATE TABLE "Rater" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "kind" "RaterKind" NOT NULL,
    "label" TEXT NOT NULL,
    "simulated" BOOLEAN NOT NULL DEFAULT false,
    "participantId" BIGINT,
    "judgeVersionId" BIGINT,

    CONSTRAINT "Rater_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" BIGSERIAL NOT NULL,
    "publicId" UUID NOT NULL DEFAULT gen_random_uuid(),
    "studyId" BIGINT NOT NULL,
    "participantId" BIGINT NOT NULL,
    "comparisonId" BIGINT NOT NULL,
    "slotId" BIGINT,
    "kind" "AssignmentKind" NOT NULL DEFAULT 'main',
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL,
    "flipped" BOOLEAN NOT NULL,
    "state" "AssignmentState" NOT NULL DEFAULT 'offered',
    "offeredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leasedUntil" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vote" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "comparisonId" BIGINT NOT NULL,
    "raterId" BIGINT NOT NULL,
    "assignmentId" BIGINT,
    "turn" INTEGER,
    "state" "VoteState" NOT NULL DEFAULT 'active',
    "outcome" "Outcome" NOT NULL,
    "strength" INTEGER,
    "confidence" INTEGER,
    "rationale" TEXT,
    "flipped" BOOLEAN,
    "activeMs" INTEGER,
    "surplus" BOOLEAN NOT NULL DEFAULT false,
    "importBatchId" BIGINT,
    "importRow" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AspectAnswer" (
    "voteId" BIGINT NOT NULL,
    "aspectId" BIGINT NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "strength" INTEGER,

    CONSTRAINT "AspectAnswer_pkey" PRIMARY KEY ("voteId","aspectId")
);

-- CreateTable
CREATE TABLE "VoteRevision" (
    "id" BIGSERIAL NOT NULL,
    "voteId" BIGINT NOT NULL,
    "studyId" BIGINT NOT NULL,
    "kind" "VoteRevisionKind" NOT NULL,
    "content" JSONB NOT NULL,
    "idempotencyKey" UUID,
    "actorId" BIGINT,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VoteRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" BIGSERIAL NOT NULL,
    "assignmentId" BIGINT NOT NULL,
    "participantId" BIGINT NOT NULL,
    "kind" "FlagKind" NOT NULL,
    "note" TEXT,
    "guess" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Skip" (
    "assignmentId" BIGINT NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Skip_pkey" PRIMARY KEY ("assignmentId")
);

-- CreateTable
CREATE TABLE "RationaleCode" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "RationaleCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoteRationaleCode" (
    "voteId" BIGINT NOT NULL,
    "codeId" BIGINT NOT NULL,
    "coderId" BIGINT,

    CONSTRAINT "VoteRationaleCode_pkey" PRIMARY KEY ("voteId","codeId")
);

-- CreateTable
CREATE TABLE "Adjudication" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "comparisonId" BIGINT NOT NULL,
    "aspectId" BIGINT,
    "outcome" "Outcome" NOT NULL,
    "note" TEXT,
    "deciderId" BIGINT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Adjudication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemKey" (
    "comparisonId" BIGINT NOT NULL,
    "kind" "AssignmentKind" NOT NULL,
    "studyId" BIGINT NOT NULL,
    "expected" "Outcome"[],
    "explanation" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ItemKey_pkey" PRIMARY KEY ("comparisonId","kind")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "comparisonId" BIGINT NOT NULL,
    "authorId" BIGINT NOT NULL,
    "note" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Endpoint" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT,
    "name" TEXT NOT NULL,
    "baseUrl" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "mode" "EndpointMode" NOT NULL,
    "encryptedKey" BYTEA,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromptTemplate" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT,
    "kind" "PromptTemplateKind" NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PromptTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GenerationRun" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "systemId" BIGINT NOT NULL,
    "endpointId" BIGINT NOT NULL,
    "promptTemplateId" BIGINT,
    "state" "RunState" NOT NULL DEFAULT 'queued',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "total" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "GenerationRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Judge" (
    "id" BIGSERIAL NOT NULL,
    "studyId" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "JudgeKind" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Judge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JudgeVersion" (
    "id" BIGSERIAL NOT NULL,
    "judgeId" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "endpointId" BIGINT,
    "promptTemplateId" BIGINT,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "simulated" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JudgeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JudgeRun" (
    "id" BIGSERIAL NOT NULL,
    "judgeVersionId" BIGINT NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'queued',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "total" INTEGER NOT NULL DEFAULT 0,
    "budget" DOUBLE PRECISION,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "JudgeRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" BIGSERIAL NOT NULL,
    "runId" BIGINT NOT NULL,
    "comparisonId" BIGINT NOT NULL,
    "turn" INTEGER,
    "aspectId" BIGINT,
    "order" "DisplayOrder" NOT NULL,
    "sample" INTEGER NOT NULL DEFAULT 0,
    "outcome" "Outcome",
    "strength" DOUBLE PRECISION,
    "reason" TEXT,
    "raw" TEXT NOT NULL,
    "promptTokens" INTEGER,
    "outputTokens" INTEGER,
    "latencyMs" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Score" (
    "id" BIGSERIAL NOT NULL,
    "runId" BIGINT NOT NULL,
    "responseId" BIGINT NOT NULL,
    "aspectId" BIGINT,
    "sample" INTEGER NOT NULL DEFAULT 0,
    "value" DOUBLE PRECISION,
    "reason" TEXT,
    "raw" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" BIGSERIAL NOT NULL,
    "publicId" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ownerId" BIGINT NOT NULL,
    "studyId" BIGINT,
    "state" "ImportState" NOT NULL DEFAULT 'uploading',
    "plan" JSONB,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "rowsTotal" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "id" BIGSERIAL NOT NULL,
    "batchId" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "sha256" BYTEA,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "analysis" JSONB,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportChunk" (
    "fileId" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "ImportChunk_pkey" PRIMARY KEY ("fileId","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_keyHash_key" ON "ApiKey"("keyHash");

-- CreateIndex
CREATE INDEX "ApiKey_userId_idx" ON "ApiKey"("userId");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "AuditEvent_studyId_id_idx" ON "AuditEvent"("studyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Study_publicId_key" ON "Study"("publicId");

-- CreateIndex
CREATE INDEX "Study_ownerId_idx" ON "Study"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "ProtocolVersion_studyId_version_key" ON "ProtocolVersion"("studyId", "version");

-- CreateIndex
CREATE INDEX "StudyMember_userId_idx" ON "StudyMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Aspect_studyId_key_key" ON "Aspect"("studyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Prompt_studyId_identityHash_key" ON "Prompt"("studyId", "identityHash");

-- CreateIndex
CREATE UNIQUE INDEX "Prompt_studyId_position_key" ON "Prompt"("studyId", "position");

-- CreateIndex
CREATE INDEX "Tag_key_value_idx" ON "Tag"("key", "value");

-- CreateIndex
CREATE UNIQUE INDEX "System_studyId_name_key" ON "System"("studyId", "name");

-- CreateIndex
CREATE INDEX "Response_systemId_idx" ON "Response"("systemId");

-- CreateIndex
CREATE INDEX "Response_contentHash_idx" ON "Response"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Response_promptId_systemId_turn_key" ON "Response"("promptId", "systemId", "turn");

-- CreateIndex
CREATE INDEX "ResponseRevision_responseId_idx" ON "ResponseRevision"("responseId");

-- CreateIndex
CREATE UNIQUE INDEX "SystemPair_studyId_systemAId_systemBId_key" ON "SystemPair"("studyId", "systemAId", "systemBId");

-- CreateIndex
CREATE INDEX "Comparison_studyId_pairId_idx" ON "Comparison"("studyId", "pairId");

-- CreateIndex
CREATE UNIQUE INDEX "Comparison_whole_key" ON "Comparison"("promptId", "pairId") WHERE (turn IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Comparison_turn_key" ON "Comparison"("promptId", "pairId", "turn") WHERE (turn IS NOT NULL);

-- CreateIndex
CREATE INDEX "Slot_open_idx" ON "Slot"("studyId", "randomKey", "id") WHERE (state = 'open'::"SlotState");

-- CreateIndex
CREATE INDEX "Slot_studyId_state_idx" ON "Slot"("studyId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Slot_comparisonId_ordinal_key" ON "Slot"("comparisonId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_publicId_key" ON "Invite"("publicId");

-- CreateIndex
CREATE INDEX "Invite_studyId_idx" ON "Invite"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_publicId_key" ON "Participant"("publicId");

-- CreateIndex
CREATE INDEX "Participant_userId_idx" ON "Participant"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_studyId_userId_key" ON "Participant"("studyId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Rater_participantId_key" ON "Rater"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "Rater_judgeVersionId_key" ON "Rater"("judgeVersionId");

-- CreateIndex
CREATE INDEX "Rater_studyId_idx" ON "Rater"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_publicId_key" ON "Assignment"("publicId");

-- CreateIndex
CREATE INDEX "Assignment_participantId_state_idx" ON "Assignment"("participantId", "state");

-- CreateIndex
CREATE INDEX "Assignment_participantId_comparisonId_idx" ON "Assignment"("participantId", "comparisonId");

-- CreateIndex
CREATE INDEX "Assignment_comparisonId_idx" ON "Assignment"("comparisonId");

-- CreateIndex
CREATE INDEX "Assignment_lease_idx" ON "Assignment"("studyId", "leasedUntil") WHERE (state = 'offered'::"AssignmentState");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_live_slot_key" ON "Assignment"("slotId") WHERE (kind = 'main'::"AssignmentKind" AND state = ANY (ARRAY['offered'::"AssignmentState", 'voted'::"AssignmentState"]));

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_one_main_key" ON "Assignment"("participantId", "comparisonId") WHERE (kind = 'main'::"AssignmentKind" AND state <> ALL (ARRAY['lapsed'::"AssignmentState", 'undone'::"AssignmentState"]));

-- CreateIndex
CREATE UNIQUE INDEX "Vote_assignmentId_key" ON "Vote"("assignmentId");

-- CreateIndex
CREATE INDEX "Vote_studyId_id_idx" ON "Vote"("studyId", "id");

-- CreateIndex
CREATE INDEX "Vote_comparisonId_idx" ON "Vote"("comparisonId");

-- CreateIndex
CREATE INDEX "Vote_raterId_idx" ON "Vote"("raterId");

-- CreateIndex
CREATE UNIQUE INDEX "Vote_importBatchId_importRow_key" ON "Vote"("importBatchId", "importRow");

-- CreateIndex
CREATE INDEX "AspectAnswer_aspectId_idx" ON "AspectAnswer"("aspectId");

-- CreateIndex
CREATE INDEX "VoteRevision_studyId_xid_idx" ON "VoteRevision"("studyId", "xid");

-- CreateIndex
CREATE UNIQUE INDEX "VoteRevision_voteId_idempotencyKey_key" ON "VoteRevision"("voteId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "Flag_assignmentId_idx" ON "Flag"("assignmentId");

-- CreateIndex
CREATE INDEX "Flag_participantId_idx" ON "Flag"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "RationaleCode_studyId_key_key" ON "RationaleCode"("studyId", "key");

-- CreateIndex
CREATE INDEX "VoteRationaleCode_codeId_idx" ON "VoteRationaleCode"("codeId");

-- CreateIndex
CREATE INDEX "Adjudication_studyId_idx" ON "Adjudication"("studyId");

-- CreateIndex
CREATE INDEX "Adjudication_comparisonId_idx" ON "Adjudication"("comparisonId");

-- CreateIndex
CREATE INDEX "ItemKey_studyId_idx" ON "ItemKey"("studyId");

-- CreateIndex
CREATE INDEX "Case_studyId_idx" ON "Case"("studyId");

-- CreateIndex
CREATE INDEX "Case_comparisonId_idx" ON "Case"("comparisonId");

-- CreateIndex
CREATE INDEX "Endpoint_studyId_idx" ON "Endpoint"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "PromptTemplate_studyId_kind_name_version_key" ON "PromptTemplate"("studyId", "kind", "name", "version");

-- CreateIndex
CREATE INDEX "GenerationRun_studyId_idx" ON "GenerationRun"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "Judge_studyId_name_key" ON "Judge"("studyId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "JudgeVersion_judgeId_version_key" ON "JudgeVersion"("judgeId", "version");

-- CreateIndex
CREATE INDEX "JudgeRun_judgeVersionId_idx" ON "JudgeRun"("judgeVersionId");

-- CreateIndex
CREATE INDEX "Verdict_comparisonId_idx" ON "Verdict"("comparisonId");

-- CreateIndex
CREATE INDEX "Verdict_runId_idx" ON "Verdict"("runId");

-- CreateIndex
CREATE INDEX "Score_runId_idx" ON "Score"("runId");

-- CreateIndex
CREATE INDEX "Score_responseId_idx" ON "Score"("responseId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportBatch_publicId_key" ON "ImportBatch"("publicId");

-- CreateIndex
CREATE INDEX "ImportBatch_ownerId_idx" ON "ImportBatch"("ownerId");

-- CreateIndex
CREATE INDEX "ImportBatch_studyId_idx" ON "ImportBatch"("studyId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_batchId_position_key" ON "ImportFile"("batchId", "position");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Study" ADD CONSTRAINT "Study_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProtocolVersion" ADD CONSTRAINT "ProtocolVersion_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyMember" ADD CONSTRAINT "StudyMember_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyMember" ADD CONSTRAINT "StudyMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Aspect" ADD CONSTRAINT "Aspect_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Turn" ADD CONSTRAINT "Turn_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "System" ADD CONSTRAINT "System_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_generationRunId_fkey" FOREIGN KEY ("generationRunId") REFERENCES "GenerationRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseRevision" ADD CONSTRAINT "ResponseRevision_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SystemPair" ADD CONSTRAINT "SystemPair_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SystemPair" ADD CONSTRAINT "SystemPair_systemAId_fkey" FOREIGN KEY ("systemAId") REFERENCES "System"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SystemPair" ADD CONSTRAINT "SystemPair_systemBId_fkey" FOREIGN KEY ("systemBId") REFERENCES "System"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_promptId_fkey" FOREIGN KEY ("promptId") REFERENCES "Prompt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "SystemPair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "Comparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_inviteId_fkey" FOREIGN KEY ("inviteId") REFERENCES "Invite"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SideBalance" ADD CONSTRAINT "SideBalance_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SideBalance" ADD CONSTRAINT "SideBalance_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "SystemPair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rater" ADD CONSTRAINT "Rater_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rater" ADD CONSTRAINT "Rater_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rater" ADD CONSTRAINT "Rater_judgeVersionId_fkey" FOREIGN KEY ("judgeVersionId") REFERENCES "JudgeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "Comparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "Comparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_raterId_fkey" FOREIGN KEY ("raterId") REFERENCES "Rater"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_importBatchId_fkey" FOREIGN KEY ("importBatchId") REFERENCES "ImportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AspectAnswer" ADD CONSTRAINT "AspectAnswer_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AspectAnswer" ADD CONSTRAINT "AspectAnswer_aspectId_fkey" FOREIGN KEY ("aspectId") REFERENCES "Aspect"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteRevision" ADD CONSTRAINT "VoteRevision_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skip" ADD CONSTRAINT "Skip_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RationaleCode" ADD CONSTRAINT "RationaleCode_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteRationaleCode" ADD CONSTRAINT "VoteRationaleCode_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteRationaleCode" ADD CONSTRAINT "VoteRationaleCode_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "RationaleCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "Comparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemKey" ADD CONSTRAINT "ItemKey_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemKey" ADD CONSTRAINT "ItemKey_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "Comparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "Comparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GenerationRun" ADD CONSTRAINT "GenerationRun_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GenerationRun" ADD CONSTRAINT "GenerationRun_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GenerationRun" ADD CONSTRAINT "GenerationRun_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "Endpoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GenerationRun" ADD CONSTRAINT "GenerationRun_promptTemplateId_fkey" FOREIGN KEY ("promptTemplateId") REFERENCES "PromptTemplate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judge" ADD CONSTRAINT "Judge_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgeVersion" ADD CONSTRAINT "JudgeVersion_judgeId_fkey" FOREIGN KEY ("judgeId") REFERENCES "Judge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgeVersion" ADD CONSTRAINT "JudgeVersion_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "Endpoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgeVersion" ADD CONSTRAINT "JudgeVersion_promptTemplateId_fkey" FOREIGN KEY ("promptTemplateId") REFERENCES "PromptTemplate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JudgeRun" ADD CONSTRAINT "JudgeRun_judgeVersionId_fkey" FOREIGN KEY ("judgeVersionId") REFERENCES "JudgeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_runId_fkey" FOREIGN KEY ("runId") REFERENCES "JudgeRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "Comparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_aspectId_fkey" FOREIGN KEY ("aspectId") REFERENCES "Aspect"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_runId_fkey" FOREIGN KEY ("runId") REFERENCES "JudgeRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_aspectId_fkey" FOREIGN KEY ("aspectId") REFERENCES "Aspect"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChunk" ADD CONSTRAINT "ImportChunk_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "ImportFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.
CREATE UNIQUE INDEX "Verdict_once_key" ON "Verdict" ("runId", "comparisonId", COALESCE("turn", -1), COALESCE("aspectId", -1), "order", "sample");
CREATE UNIQUE INDEX "Score_once_key" ON "Score" ("runId", "responseId", COALESCE("aspectId", -1), "sample");
CREATE UNIQUE INDEX "Adjudication_once_key" ON "Adjudication" ("comparisonId", COALESCE("aspectId", -1));
ALTER TABLE "SystemPair" ADD CONSTRAINT "SystemPair_canonical" CHECK ("systemAId" < "systemBId");
ALTER TABLE "ProtocolVersion" ADD CONSTRAINT "ProtocolVersion_votes" CHECK ("votesPerComparison" BETWEEN 1 AND 1000);
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_ordinal" CHECK ("ordinal" >= 1);
ALTER TABLE "AspectAnswer" ADD CONSTRAINT "AspectAnswer_outcome" CHECK ("outcome" <> 'both_bad');
ALTER TABLE "Rater" ADD CONSTRAINT "Rater_one_origin" CHECK (
  ("kind" = 'participant' AND "participantId" IS NOT NULL AND "judgeVersionId" IS NULL) OR
  ("kind" = 'judge' AND "judgeVersionId" IS NOT NULL AND "participantId" IS NULL) OR
  ("kind" = 'imported' AND "participantId" IS NULL AND "judgeVersionId" IS NULL)
);
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_attempt" CHECK ("attempt" >= 1 AND "position" >= 1);
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_seconds" CHECK ("activeMs" IS NULL OR "activeMs" >= 0);

-- History is append-only: rows of VoteRevision and ResponseRevision may be added and cascaded away, never changed.
CREATE FUNCTION "refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "VoteRevision_append_only" BEFORE UPDATE ON "VoteRevision" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "ResponseRevision_append_only" BEFORE UPDATE ON "ResponseRevision" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
