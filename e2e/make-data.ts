/** Answers a test worker over IPC: data by factories, straight in the running app's database. Started by data.ts. */
import { anEndpoint, aSilentEndpoint } from "@/prisma/endpoint-factories";
import * as factories from "@/prisma/factories";
import { aGeneratingSystem } from "@/prisma/generation-factories";
import { rows, snapshot, spreadIds } from "@/prisma/inspect";
import { aJudge } from "@/prisma/judge-factories";
import { aLargeStudy } from "@/prisma/large-study";
import { aReasonPass, aReviewInHand, review } from "@/prisma/reason-factories";
import { aJudgeThatSaid, importedVotes } from "@/prisma/verdict-factories";

const makers = {
  aUser: factories.aUser,
  aSession: factories.aSession,
  aStudy: factories.aStudy,
  anOpenStudy: factories.anOpenStudy,
  aClosedStudy: factories.aClosedStudy,
  aMember: factories.aMember,
  anAnnotator: factories.anAnnotator,
  aResumeToken: factories.aResumeToken,
  aNewResumeLink: factories.aNewResumeLink,
  anInvite: factories.anInvite,
  castVotes: factories.castVotes,
  aJudgeRun: factories.aJudgeRun,
  maskResponses: factories.maskResponses,
  flag: factories.flag,
  close: factories.close,
  aDemoStudy: factories.aDemoStudy,
  aLargeStudy,
  aJudgeThatSaid,
  importedVotes,
  anEndpoint,
  aJudge,
  aSilentEndpoint,
  aReasonPass,
  aReviewInHand,
  review,
  aGeneratingSystem,
  rows,
  snapshot,
  spreadIds,
};
export type Makers = typeof makers;
export type Asked = { id: number; name: keyof Makers; args: unknown[] };
export type Answered = { id: number; value?: unknown; error?: string };

process.on("message", async ({ id, name, args }: Asked) => {
  try {
    // The asking side is typed by the maker's own parameters.
    const value = await (makers[name] as (...args: unknown[]) => Promise<unknown>)(...args);
    process.send?.({ id, value });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

process.on("disconnect", () => process.exit(0));
