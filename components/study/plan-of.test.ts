import { expect, test } from "vitest";
import type { ImportPlan } from "@/lib/exchange/batch/schema";
import { planOf, reencoded, remapped, renamed, underPlan, withoutRows } from "./plan-of";

const plan: ImportPlan = {
  emptyResponses: "keep",
  whiteSpace: "tells_apart",
  files: ["1", "2"].map((fileId) => ({
    fileId,
    mapping: null,
    encoding: null,
    withoutRows: 0,
    names: [{ claimed: "x", name: "x" }],
  })),
};

const asFound = { mapping: null, encoding: null, withoutRows: 0 };
const options = { emptyResponses: "keep", whiteSpace: "tells_apart" } as const;

test("renaming a system changes it in one file only", () => {
  const names = renamed(plan, "2", "x", "y").files.map((file) => file.names);
  expect(names).toEqual([[{ claimed: "x", name: "x" }], [{ claimed: "x", name: "y" }]]);
});

test("a mapping is set for its file", () => {
  const mapping = {
    shape: "responses",
    prompt: "p",
    response: "r",
    system: { name: "x" },
    sourceId: null,
    reference: null,
    tags: [],
  } as const;
  expect(remapped(plan, "1", { ...mapping, tags: [] }).files.map((file) => file.mapping?.prompt)).toEqual([
    "p",
    undefined,
  ]);
});

test("a file that cannot be read yet is in the plan all the same", () => {
  const detection = { ok: false, code: "html", message: "", hint: "" } as const;
  const file = { id: "1", name: "a", bytes: 1, detection, ...asFound, reading: null };
  const view = { id: "i", files: [file], ...options, summary: null, obstacles: [] };
  expect(planOf(view)).toEqual({ ...options, files: [{ fileId: "1", ...asFound, names: [] }] });
});

test("a view under a plan shows that plan", () => {
  const detection = { ok: false, code: "html", message: "", hint: "" } as const;
  const reading = {
    responses: 1,
    rejected: 0,
    changed: 0,
    problems: [],
    systems: [{ claimed: "x", name: "x", responses: 1 }],
    tooManySystems: false,
    questions: 0,
  };
  const files = ["1", "2"].map((id) => ({ id, name: id, bytes: 1, detection, ...asFound, reading }));
  const view = { id: "i", files, ...options, summary: null, obstacles: [] };
  const changed = {
    ...withoutRows(renamed(renamed(planOf(view), "2", "x", "y"), "1", "x", "z"), "2", 3),
    emptyResponses: "leave_out" as const,
    whiteSpace: "ignored" as const,
  };
  expect(planOf(underPlan(view, changed))).toEqual(changed);
});

test("another encoding proposes the columns anew", () => {
  const mapping = { shape: "responses", prompt: "p", response: "r", system: { name: "x" } } as const;
  const chosen = remapped(plan, "1", { ...mapping, sourceId: null, reference: null, tags: [] });
  expect(reencoded(chosen, "1", "gb18030").files[0]).toMatchObject({ encoding: "gb18030", mapping: null });
});
