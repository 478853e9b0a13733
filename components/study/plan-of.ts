import type { ImportPlan, ImportView } from "@/lib/exchange/batch/schema";
import type { ColumnMapping } from "@/lib/exchange/schema";

/** The plan that a view shows. */
export function planOf({ files, emptyResponses }: ImportView): ImportPlan {
  return {
    emptyResponses,
    files: files.map(({ id, mapping, reading }) => ({
      fileId: id,
      mapping,
      names: (reading?.systems ?? []).map(({ claimed, name }) => ({ claimed, name })),
    })),
  };
}

export function renamed(plan: ImportPlan, fileId: string, claimed: string, name: string): ImportPlan {
  return changed(plan, fileId, (file) => ({
    ...file,
    names: [...file.names.filter((each) => each.claimed !== claimed), { claimed, name }],
  }));
}

export function remapped(plan: ImportPlan, fileId: string, mapping: ColumnMapping): ImportPlan {
  return changed(plan, fileId, (file) => ({ ...file, mapping }));
}

function changed(
  plan: ImportPlan,
  fileId: string,
  change: (file: ImportPlan["files"][number]) => ImportPlan["files"][number],
): ImportPlan {
  return { ...plan, files: plan.files.map((file) => (file.fileId === fileId ? change(file) : file)) };
}
