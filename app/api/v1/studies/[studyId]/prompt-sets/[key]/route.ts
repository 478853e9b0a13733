import { z } from "zod";
import { researchers, studyAccess } from "@/lib/auth/access";
import { notFound } from "@/lib/errors";
import { findPromptSet } from "@/lib/generation/queries";
import { route } from "@/lib/route";
import { RowId } from "@/lib/studies/schema";

const Params = z.object({ studyId: RowId, key: z.string().max(60).transform(decodeURIComponent) });

export const GET = route({ audience: researchers, params: Params }, async (actor, _input, { studyId, key }) => {
  const found = await findPromptSet(await studyAccess(actor, studyId), key);
  if (!found) throw notFound("prompt set");
  const name = found.name.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "") || "prompt-set";
  return new Response(found.body, {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.md"`,
    },
  });
});
