import type { Joined, JoinFile, JoinSummary, ListedReason, ListedRow } from "./schema";

const EXAMPLES = 20;

/** What the screen shows of a join: counts, and the first few of what was listed. */
export function summariseJoin(files: JoinFile[], joined: Joined): JoinSummary {
  const answered = joined.prompts.map(() => new Set<number>());
  const words: number[][] = joined.systems.map(() => []);
  const fileJoined = files.map(() => 0);
  const empties: ListedRow[] = [];
  const emptyOf = joined.systems.map(() => 0);
  for (const { prompt, system, file, row } of joined.responses) {
    answered[prompt].add(system);
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

function pairsOf(answered: Set<number>[], systems: number): JoinSummary["pairs"] {
  const counts = new Map<number, number>();
  for (const who of answered) {
    const sorted = [...who].sort((a, b) => a - b);
    for (const [index, a] of sorted.entries()) {
      for (const b of sorted.slice(index + 1)) counts.set(a * systems + b, (counts.get(a * systems + b) ?? 0) + 1);
    }
  }
  const keys = [...counts].sort(([x], [y]) => x - y);
  return keys.map(([key, comparisons]) => ({ a: Math.floor(key / systems), b: key % systems, comparisons }));
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
