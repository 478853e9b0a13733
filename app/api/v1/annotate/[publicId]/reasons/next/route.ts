import { z } from "zod";
import { nextReason } from "@/lib/judges/reasons/next-reason";
import { route } from "@/lib/route";

export const POST = route(
  { audience: ["annotator"], params: z.object({ publicId: z.uuid() }), input: z.object({}) },
  (actor, _input, { publicId }) => nextReason(actor, publicId),
);
