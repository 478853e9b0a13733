import { researchers } from "@/lib/auth/access";
import { createImport } from "@/lib/exchange/batch/create-import";
import { route } from "@/lib/route";

export const POST = route({ audience: researchers }, (actor) => createImport(actor));
