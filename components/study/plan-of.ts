import type { ImportPlan, ImportView } from "@/lib/exchange/batch/schema";
import type { ColumnMapping, Encoding } from "@/lib/exchange/schema";

/** The plan that a view shows. */
export function planOf({ files, emptyResponses, whiteSpace }: ImportView): ImportPlan {
  return {
    emptyResponses,
    whiteSpace,
    files: files.map(({ id, mapping, encoding, withoutRows, reading }) => ({
      fileId: id,
      mapping,
      encoding,
      withoutRows,
      names: (reading?.systems ?? []).map(({ claimed, name }) => ({ claimed, name })),
    })),
  };
}

/** The view as it will look under a plan, until the server's answer is there: a second change builds on the first. */
export function underPlan(view: ImportView, plan: ImportPlan): ImportView {
  const planned = new Map(plan.files.map((file) => [file.fileId, file]));
  return {
    ...view,
    emptyResponses: plan.emptyResponses,
    whiteSpace: plan.whiteSpace,
    files: view.files.map((file) => {
      const { names, fileId: _, ...changed } = planned.get(file.id) ?? { ...file, names: [], fileId: file.id };
      const named = new Map(names.map(({ claimed, name }) => [claimed, name]));
      const systems = file.reading?.systems.map((system) => ({
        ...system,
        name: named.get(system.claimed) ?? system.name,
      }));
      return { ...file, ...changed, reading: file.reading && { ...file.reading, systems: systems ?? [] } };
    }),
  };
}

export function renamed(plan: ImportPlan, fileId: string, claimed: string, name: string): ImportPlan {
  return changed(plan, fileId, (file) => ({
    ...file,
    names: [...file.names.filter((each) => each.claimed !== claimed), { claimed, name }],
  }));
}

/** Another encoding may give other columns, so those chosen before are proposed anew. */
export function reencoded(plan: ImportPlan, fileId: string, encoding: Encoding): ImportPlan {
  return changed(plan, fileId, (file) => ({ ...file, encoding, mapping: null }));
}

export function withoutRows(plan: ImportPlan, fileId: string, rows: number): ImportPlan {
  return changed(plan, fileId, (file) => ({ ...file, withoutRows: rows }));
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
