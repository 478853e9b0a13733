import { z } from "zod";
import { researchers, studyAccess } from "@/lib/auth/access";
import { route } from "@/lib/route";
import { countAskedPrompts } from "@/lib/studies/asked-prompts";
import { AskedPromptsInput, RowId } from "@/lib/studies/schema";

const Params = z.object({ studyId: RowId });

export const POST = route(
  { audience: researchers, params: Params, input: AskedPromptsInput },
  async (actor, { filters }, { studyId }) => countAskedPrompts(await studyAccess(actor, studyId), filters),
);
