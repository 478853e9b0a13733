import { z } from "zod";
import { noteGuidelinesRead } from "@/lib/assignments/read-guidelines";
import { route } from "@/lib/route";

export const POST = route(
  { audience: ["annotator"], params: z.object({ publicId: z.uuid() }), input: z.object({}) },
  (actor, _input, { publicId }) => noteGuidelinesRead(actor, publicId),
);
