import { researchers } from "@/lib/auth/access";
import { FileQuery, ImportRef } from "@/lib/exchange/batch/schema";
import { storeFile } from "@/lib/exchange/batch/store-file";
import { route } from "@/lib/route";

/** The body is the file itself; its name comes in the query. */
export const POST = route({ audience: researchers, params: ImportRef }, (actor, _input, { importId }, request) => {
  const { name } = FileQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  return storeFile(actor, importId, name, request.body ?? new Blob([]).stream());
});
