import { z } from "zod";
import { reviewReason } from "@/lib/judges/reasons/review-reason";
import { ReasonReviewInput } from "@/lib/judges/reasons/schema";
import { route } from "@/lib/route";

export const POST = route(
  {
    audience: ["annotator"],
    params: z.object({ publicId: z.uuid(), reviewId: z.uuid() }),
    input: ReasonReviewInput,
  },
  (actor, input, params) => reviewReason(actor, params, input),
);
