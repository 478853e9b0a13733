-- CreateEnum
CREATE TYPE "ResponseSide" AS ENUM ('a', 'b');

-- AlterEnum
ALTER TYPE "FlagKind" ADD VALUE 'identity_guessed';

-- AlterTable
ALTER TABLE "Flag" ADD COLUMN     "guessed" "ResponseSide";

-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "activeMs" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ProtocolVersion" DROP COLUMN "minReadingMs";

-- AlterTable
ALTER TABLE "RationaleCode" ADD COLUMN     "offered" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "shownText" TEXT;

-- AlterTable
ALTER TABLE "Skip" ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "Vote" ADD COLUMN     "highlights" JSONB;
