import { z } from "zod";
import { researchers, studyAccess } from "@/lib/auth/access";
import { previewRequests } from "@/lib/judges/preview-requests";
import { PreviewInput } from "@/lib/judges/schema";
import { route } from "@/lib/route";
import { RowId } from "@/lib/studies/schema";

const Params = z.object({ studyId: RowId });

export const POST = route(
  { audience: researchers, params: Params, input: PreviewInput },
  async (actor, input, { studyId }) => previewRequests(await studyAccess(actor, studyId), input),
);
