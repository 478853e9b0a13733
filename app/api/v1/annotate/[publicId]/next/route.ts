import { z } from "zod";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { NextInput } from "@/lib/assignments/schema";
import { route } from "@/lib/route";

export const POST = route(
  { audience: ["annotator"], params: z.object({ publicId: z.uuid() }), input: NextInput },
  (actor, input, { publicId }) => nextPairs(actor, publicId, input),
);
