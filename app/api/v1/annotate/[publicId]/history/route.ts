import { z } from "zod";
import { route } from "@/lib/route";
import { listPastPairs } from "@/lib/votes/past-pairs";
import { HistoryInput } from "@/lib/votes/schema";

export const POST = route(
  { audience: ["annotator"], params: z.object({ publicId: z.uuid() }), input: HistoryInput },
  async (actor, input, { publicId }) => ({ settled: await listPastPairs(actor, publicId, input) }),
);
