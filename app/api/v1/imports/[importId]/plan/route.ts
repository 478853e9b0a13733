import { researchers } from "@/lib/auth/access";
import { getImport } from "@/lib/exchange/batch/queries";
import { savePlan } from "@/lib/exchange/batch/save-plan";
import { ImportPlan, ImportRef } from "@/lib/exchange/batch/schema";
import { route } from "@/lib/route";

export const PUT = route(
  { audience: researchers, params: ImportRef, input: ImportPlan },
  async (actor, plan, { importId }) => {
    await savePlan(actor, importId, plan);
    return getImport(actor, importId);
  },
);
