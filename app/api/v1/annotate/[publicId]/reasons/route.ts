import { z } from "zod";
import { countReasons } from "@/lib/judges/reasons/next-reason";
import { route } from "@/lib/route";

export const GET = route(
  { audience: ["annotator"], params: z.object({ publicId: z.uuid() }) },
  (actor, _input, { publicId }) => countReasons(actor, publicId),
);
