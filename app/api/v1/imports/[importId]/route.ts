import { researchers } from "@/lib/auth/access";
import { getImport } from "@/lib/exchange/batch/queries";
import { ImportRef } from "@/lib/exchange/batch/schema";
import { route } from "@/lib/route";

export const GET = route({ audience: researchers, params: ImportRef }, (actor, _input, { importId }) =>
  getImport(actor, importId),
);
