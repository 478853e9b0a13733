import { expect, test } from "vitest";
import type { ImportPlan } from "@/lib/exchange/batch/schema";
import { planOf, remapped, renamed, underPlan } from "./plan-of";

const plan: ImportPlan = {
  emptyResponses: "keep",
  files: [
    { fileId: "1", mapping: null, names: [{ claimed: "x", name: "x" }] },
    { fileId: "2", mapping: null, names: [{ claimed: "x", name: "x" }] },
  ],
};

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
  const file = { id: "1", name: "a", bytes: 1, detection, mapping: null, reading: null };
  const view = { id: "i", files: [file], emptyResponses: "keep" as const, summary: null, obstacles: [] };
  expect(planOf(view)).toEqual({ emptyResponses: "keep", files: [{ fileId: "1", mapping: null, names: [] }] });
});

test("a view under a plan shows that plan", () => {
  const detection = { ok: false, code: "html", message: "", hint: "" } as const;
  const reading = {
    responses: 1,
    rejected: 0,
    changed: 0,
    problems: [],
    systems: [{ claimed: "x", name: "x", responses: 1 }],
  };
  const files = ["1", "2"].map((id) => ({ id, name: id, bytes: 1, detection, mapping: null, reading }));
  const view = { id: "i", files, emptyResponses: "keep" as const, summary: null, obstacles: [] };
  const changed = {
    ...renamed(renamed(planOf(view), "2", "x", "y"), "1", "x", "z"),
    emptyResponses: "leave_out" as const,
  };
  expect(planOf(underPlan(view, changed))).toEqual(changed);
});
