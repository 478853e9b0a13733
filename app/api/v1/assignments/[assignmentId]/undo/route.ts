import { z } from "zod";

import { route } from "@/lib/route";
import { UndoInput } from "@/lib/votes/schema";
import { undoVote } from "@/lib/votes/undo-vote";

export const POST = route(
  { audience: ["annotator"], params: z.object({ assignmentId: z.uuid() }), input: UndoInput },
  (actor, input, { assignmentId }) => undoVote(actor, assignmentId, input),
);
