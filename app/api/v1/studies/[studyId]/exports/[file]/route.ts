import { z } from "zod";
import { researchers, studyAccess } from "@/lib/auth/access";
import { ExportFile } from "@/lib/exchange/export/schema";
import { exportStudy } from "@/lib/exchange/export-study";
import { route } from "@/lib/route";
import { RowId } from "@/lib/studies/schema";
import { textStream } from "@/lib/text-stream";

const Params = z.object({ studyId: RowId, file: ExportFile });

export const GET = route({ audience: researchers, params: Params }, async (actor, _input, { studyId, file }) => {
  const lines = await exportStudy(await studyAccess(actor, studyId), file);
  return new Response(textStream(lines), {
    headers: {
      "content-type": file.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8",
      "content-disposition": `attachment; filename="evenhand-study-${studyId}-${file}"`,
    },
  });
});
