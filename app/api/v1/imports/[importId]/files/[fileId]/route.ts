import { researchers } from "@/lib/auth/access";
import { getImport } from "@/lib/exchange/batch/queries";
import { removeFile } from "@/lib/exchange/batch/remove-file";
import { ImportFileRef } from "@/lib/exchange/batch/schema";
import { route } from "@/lib/route";

export const DELETE = route(
  { audience: researchers, params: ImportFileRef },
  async (actor, _input, { importId, fileId }) => {
    await removeFile(actor, importId, fileId);
    return getImport(actor, importId);
  },
);
