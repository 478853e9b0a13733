import type { Joined, JoinFile, JoinSummary, ListedReason, ListedRow } from "./schema";

const EXAMPLES = 20;

/** What the screen shows of a join: counts, and the first few of what was listed. */
export function summariseJoin(files: JoinFile[], joined: Joined): JoinSummary {
  // How many turns each system answered.
  const answered = joined.prompts.map(() => new Map<number, number>());
  const words: number[][] = joined.systems.map(() => []);
  const fileJoined = files.map(() => 0);
  const empties: ListedRow[] = [];
  const emptyOf = joined.systems.map(() => 0);
  for (const { prompt, system, file, row } of joined.responses) {
    answered[prompt].set(system, row.answers);
    fileJoined[file] += 1;
    words[system].push(row.words);
    if (!row.empty) continue;
    emptyOf[system] += 1;
    const { sourceId } = joined.prompts[prompt];
    empties.push({
      reason: "empty",
      file,
      line: row.line,
      row: row.row,
      system: row.system,
      sourceId,
      prompt: row.prompt.head,
      moreTurns: row.prompt.moreTurns,
    });
  }
  const filesOf = filesBySystem(files);
  const systems = joined.systems.map((name, system) => ({
    name,
    files: filesOf.get(name) ?? [],
    responses: words[system].length,
    missing: joined.prompts.length - words[system].length,
    empty: emptyOf[system],
    medianWords: median(words[system]),
  }));
  return {
    prompts: joined.prompts.length,
    complete: answered.filter((who) => who.size === joined.systems.length).length,
    responses: joined.responses.length,
    files: files.map(({ name, responses }, file) => ({
      name,
      responses: responses.length,
      joined: fileJoined[file],
      idsIgnored: joined.idsIgnored.includes(file),
    })),
    systems,
    pairs: pairsOf(answered, joined.systems.length),
    shared: sharedSystems(files, joined, filesOf),
    spacing: joined.spacing,
    idsReused: joined.idsReused,
    references: joined.prompts.filter(({ reference }) => reference !== null).length,
    conversations: {
      prompts: joined.prompts.filter(({ first }) => first.row.prompt.moreTurns > 0).length,
      mostAnswers: joined.responses.reduce((most, { row }) => Math.max(most, row.answers), 0),
    },
    unjoined: listing(joined.listed, "unjoined"),
    duplicates: listing(joined.listed, "duplicate"),
    conflicts: listing(joined.listed, "conflict"),
    empties: shorten([...empties, ...joined.listed.filter(({ reason }) => reason === "empty")]),
  };
}

function pairsOf(answered: Map<number, number>[], systems: number): JoinSummary["pairs"] {
  const counts = new Map<number, { comparisons: number; turns: number }>();
  for (const who of answered) {
    const sorted = [...who].sort(([a], [b]) => a - b);
    for (const [index, [a, turnsOfA]] of sorted.entries()) {
      for (const [b, turnsOfB] of sorted.slice(index + 1)) {
        const before = counts.get(a * systems + b) ?? { comparisons: 0, turns: 0 };
        const turns = before.turns + Math.min(turnsOfA, turnsOfB);
        counts.set(a * systems + b, { comparisons: before.comparisons + 1, turns });
      }
    }
  }
  const keys = [...counts].sort(([x], [y]) => x - y);
  return keys.map(([key, count]) => ({ a: Math.floor(key / systems), b: key % systems, ...count }));
}

function filesBySystem(files: JoinFile[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [file, { responses }] of files.entries()) {
    for (const system of new Set(responses.map((response) => response.system))) {
      found.set(system, [...(found.get(system) ?? []), file]);
    }
  }
  return found;
}

/** The overlap counts prompts that several files answer for the same system. */
function sharedSystems(files: JoinFile[], joined: Joined, filesOf: Map<string, number[]>): JoinSummary["shared"] {
  return joined.systems.flatMap((system) => {
    const places = filesOf.get(system) ?? [];
    if (places.length < 2) return [];
    const prompts = new Map<string, Set<number>>();
    for (const file of places) {
      for (const response of files[file].responses) {
        if (response.system !== system) continue;
        const key = response.prompt.text;
        prompts.set(key, (prompts.get(key) ?? new Set()).add(file));
      }
    }
    return [{ system, files: places, overlap: [...prompts.values()].filter((from) => from.size > 1).length }];
  });
}

function listing(listed: ListedRow[], wanted: ListedReason) {
  return shorten(listed.filter(({ reason }) => reason === wanted));
}

function shorten(rows: ListedRow[]) {
  return { count: rows.length, examples: rows.slice(0, EXAMPLES) };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
