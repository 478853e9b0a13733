import { z } from "zod";
import { flagAssignment } from "@/lib/assignments/flag-assignment";
import { FlagInput } from "@/lib/assignments/schema";
import { route } from "@/lib/route";

export const POST = route(
  { audience: ["annotator"], params: z.object({ assignmentId: z.uuid() }), input: FlagInput },
  (actor, input, { assignmentId }) => flagAssignment(actor, assignmentId, input),
);
