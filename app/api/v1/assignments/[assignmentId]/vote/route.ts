import { z } from "zod";
import { route } from "@/lib/route";
import { castVote } from "@/lib/votes/cast-vote";
import { mostVoteBytes, VoteInput } from "@/lib/votes/schema";

export const POST = route(
  {
    audience: ["annotator"],
    params: z.object({ assignmentId: z.uuid() }),
    input: VoteInput,
    limitBytes: mostVoteBytes,
  },
  (actor, input, { assignmentId }) => castVote(actor, assignmentId, input),
);
