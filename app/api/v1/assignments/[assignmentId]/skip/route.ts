import { z } from "zod";
import { SkipInput } from "@/lib/assignments/schema";
import { skipAssignment } from "@/lib/assignments/skip-assignment";
import { route } from "@/lib/route";

export const POST = route(
  { audience: ["annotator"], params: z.object({ assignmentId: z.uuid() }), input: SkipInput },
  (actor, input, { assignmentId }) => skipAssignment(actor, assignmentId, input),
);
