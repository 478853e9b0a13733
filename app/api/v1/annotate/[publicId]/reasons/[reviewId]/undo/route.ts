import { z } from "zod";
import { undoReview } from "@/lib/judges/reasons/undo-review";
import { route } from "@/lib/route";

export const POST = route(
  { audience: ["annotator"], params: z.object({ publicId: z.uuid(), reviewId: z.uuid() }), input: z.object({}) },
  (actor, _input, params) => undoReview(actor, params),
);
