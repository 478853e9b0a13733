import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "@/lib/cpu-ms";
import { collidingFiles, fileOf, joinedSet } from "./fixtures";
import { joinResponses } from "./join-responses";

const keep = { emptyResponses: "keep", whiteSpace: "tells_apart" } as const;

test("every response given is joined or listed, once", () => {
  fc.assert(
    fc.property(collidingFiles, fc.constantFrom("keep", "leave_out"), (files, emptyResponses) => {
      const joined = joinResponses(files, { ...keep, emptyResponses });
      const places = [
        ...joined.responses.map(({ file, row }) => `${file}:${row.line}`),
        ...joined.listed.map(({ file, line }) => `${file}:${line}`),
      ];
      const given = files.flatMap(({ responses }, file) => responses.map(({ line }) => `${file}:${line}`));
      expect(places.sort()).toEqual(given.sort());
    }),
  );
});

test("a system answers a prompt once, and every prompt has two systems or more", () => {
  fc.assert(
    fc.property(collidingFiles, (files) => {
      const { prompts, responses } = joinResponses(files, keep);
      const answers = responses.map(({ prompt, system }) => `${prompt} ${system}`);
      expect(new Set(answers).size).toBe(answers.length);
      for (const index of prompts.keys())
        expect(responses.filter(({ prompt }) => prompt === index).length).toBeGreaterThanOrEqual(2);
      const identities = prompts
        .filter(({ sourceId }) => sourceId !== null)
        .map(({ sourceId, first }) => `${sourceId} ${first.row.prompt.text}`);
      expect(new Set(identities).size).toBe(identities.length);
    }),
  );
});

const distinctRows = fc.uniqueArray(fc.tuple(fc.constantFrom("x", "y", "z"), fc.nat(20)), {
  selector: String,
  maxLength: 40,
});

test("the order of rows and of files does not change the joined set", () => {
  fc.assert(
    fc.property(distinctRows, fc.boolean(), fc.infiniteStream(fc.nat(1_000)), (pairs, withIds, keys) => {
      const written = pairs.map(([system, prompt]): [string, string, string, string?] => [
        system,
        `p${prompt % 15}`,
        `${system}${prompt}`,
        withIds ? `i${prompt}` : undefined,
      ]);
      const rows = withIds ? written : [...new Map(written.map((row) => [`${row[0]} ${row[1]}`, row])).values()];
      const bySystem = (systems: string[], order: typeof rows) =>
        systems.map((system) =>
          fileOf(
            system,
            order.filter((row) => row[0] === system),
          ),
        );
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const one = joinedSet(joinResponses(bySystem(["x", "y", "z"], rows), keep));
      expect(joinedSet(joinResponses(bySystem(["z", "x", "y"], shuffled), keep))).toEqual(one);
      // Whether ids of two files speak of the same prompts is told by comparing the files, so with ids the split matters.
      if (!withIds) expect(joinedSet(joinResponses([fileOf("all", shuffled)], keep))).toEqual(one);
    }),
  );
});

test("prompts that one system answered are listed", () => {
  const joined = joinResponses(
    [
      fileOf("a", [
        ["x", "p", "1"],
        ["x", "q", "2"],
      ]),
      fileOf("b", [["y", "p", "3"]]),
    ],
    keep,
  );
  expect(joinedSet(joined)).toHaveLength(2);
  expect(joined.listed).toMatchObject([{ reason: "unjoined", file: 0, line: 3, system: "x", prompt: "q" }]);
});

test("files with ids and files without are joined on the text", () => {
  const joined = joinResponses([fileOf("a", [["x", "p", "1"]]), fileOf("b", [["y", "p\r\n", "2", "7"]])], keep);
  expect(joined.prompts).toMatchObject([{ sourceId: "7" }]);
});

test("ids that no other file knows are passed over, and this is told", () => {
  const joined = joinResponses(
    [
      fileOf("a", [
        ["x", "p", "1", "0"],
        ["x", "q", "2", "1"],
      ]),
      fileOf("b", [["y", "p", "3", "lima-9"]]),
    ],
    keep,
  );
  expect(joined.prompts).toMatchObject([{ sourceId: "0" }]);
  expect(joined.idsIgnored).toEqual([1]);
});

test("an empty response is kept, or left out on request", () => {
  const files = [fileOf("a", [["x", "p", " "]]), fileOf("b", [["y", "p", "1"]]), fileOf("c", [["z", "p", "2"]])];
  expect(joinResponses(files, keep).responses).toHaveLength(3);
  expect(joinResponses(files, { ...keep, emptyResponses: "leave_out" })).toMatchObject({
    responses: { length: 2 },
    listed: [{ reason: "empty", system: "x" }],
  });
});

test("a thousand prompts of four systems join well under a second, a hundred thousand rows in a few", {
  timeout: 60_000,
}, () => {
  const filesOf = (prompts: number, systems: number) =>
    Array.from({ length: systems }, (_, system) =>
      fileOf(
        `f${system}`,
        Array.from({ length: prompts }, (_, prompt) => [
          `s${system}`,
          `prompt ${prompt}`,
          `answer ${system} ${prompt}`,
          `${prompt}`,
        ]),
      ),
    );
  const timed = (prompts: number, systems: number) => {
    const files = filesOf(prompts, systems);
    return cpuMs(() => expect(joinResponses(files, keep).responses).toHaveLength(prompts * systems));
  };
  expect(timed(1_000, 4)).toBeLessThan(1_000);
  expect(timed(25_000, 4)).toBeLessThan(8_000);
});

const spaced = [
  fileOf("a", [
    ["x", "Say  hello", "1"],
    ["x", " p", "2"],
  ]),
  fileOf("b", [
    ["y", "Say hello", "3"],
    ["y", "p\r\n", "4"],
  ]),
];

test("prompts that differ by white space within are kept apart and told; by outer space they are one, and this is told", () => {
  const { prompts, listed, spacing } = joinResponses(spaced, keep);
  expect(prompts.map(({ first }) => first.row.prompt.head)).toEqual([" p"]);
  expect(listed.map(({ reason }) => reason)).toEqual(["unjoined", "unjoined"]);
  expect(spacing).toEqual({ joined: 1, apart: 1, examples: ["Say hello"] });
});

test("on request they are one", () => {
  const { prompts, listed, spacing } = joinResponses(spaced, { ...keep, whiteSpace: "ignored" });
  expect(prompts).toHaveLength(2);
  expect(listed).toEqual([]);
  expect(spacing).toEqual({ joined: 2, apart: 0, examples: [] });
});

test("an id that stands for several texts stays several prompts, and is named", () => {
  const rows = (system: string) =>
    fileOf(system, [
      [system, "p", "1", "7"],
      [system, "q", "2", "7"],
    ]);
  const { prompts, idsReused } = joinResponses([rows("x"), rows("y")], keep);
  expect(prompts).toHaveLength(2);
  expect(idsReused).toEqual({ count: 1, examples: [{ sourceId: "7", prompts: ["p", "q"] }] });
});

test("fifty thousand answers to one prompt, and as many ids of one text, do not take the square of that", {
  timeout: 60_000,
}, () => {
  const many = 50_000;
  const rows = (system: string, ids: boolean) =>
    fileOf(
      system,
      Array.from({ length: many }, (_, n) => [system, "p", `${n}`, ids ? `${n}` : undefined] as const).map(
        ([name, prompt, text, id]): [string, string, string, string?] => [name, prompt, text, id],
      ),
    );
  for (const ids of [true, false]) {
    const files = [rows("x", ids), rows("y", ids)];
    const spent = cpuMs(() => expect(joinResponses(files, keep).responses).toHaveLength(2 * many));
    // The square would take minutes.
    expect(spent).toBeLessThan(10_000);
  }
});
