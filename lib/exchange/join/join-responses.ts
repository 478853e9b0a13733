import type { Tag } from "@/lib/exchange/schema";
import { filesWithTrustedIds } from "./file-ids";
import { idsReused } from "./ids-reused";
import { type Candidate, type Place, placeRows } from "./place-rows";
import type { Joined, JoinFile, JoinOptions, JoinRow, ListedReason } from "./schema";
import { spacingOf } from "./spacing";
import { systemOrder } from "./system-order";

/**
 * Joins files of responses into prompts × systems. Prompts are told apart by (source id, text); see `filesWithTrustedIds`
 * and `placeRows` for rows without ids. A prompt that fewer than two systems answered is listed, not joined.
 * Every response given is either joined or listed.
 */
export function joinResponses(files: JoinFile[], options: JoinOptions): Joined {
  const keyOf = ({ prompt }: JoinRow) => (options.whiteSpace === "ignored" ? prompt.loose : prompt.text);
  const trusted = filesWithTrustedIds(files, keyOf);
  const joined: Omit<Joined, "spacing" | "idsReused"> = {
    systems: [],
    prompts: [],
    responses: [],
    listed: [],
    idsIgnored: [],
  };
  const systemIndex = new Map(systemOrder(files).map((system, index) => [system, index]));
  const byText = new Map<string, Candidate[]>();
  for (const [file, { responses }] of files.entries()) {
    if (!trusted.has(file) && responses.some((response) => response.sourceId !== undefined))
      joined.idsIgnored.push(file);
    for (const response of responses) {
      const candidate = { file, id: trusted.has(file) ? (response.sourceId ?? null) : null, response };
      const key = keyOf(response);
      const group = byText.get(key);
      if (group) group.push(candidate);
      else byText.set(key, [candidate]);
    }
  }
  joined.systems = [...systemIndex.keys()];

  const list = (candidate: Candidate, reason: ListedReason) => joined.listed.push(listedRow(candidate, reason));
  for (const candidates of byText.values()) {
    const { places, listed } = placeRows(candidates);
    for (const { candidate, reason } of listed) list(candidate, reason);
    for (const place of places) {
      const answers = [...place.kept.values()].filter((candidate) => {
        const leftOut = options.emptyResponses === "leave_out" && candidate.response.empty;
        if (leftOut) list(candidate, "empty");
        return !leftOut;
      });
      if (answers.length < 2) for (const candidate of answers) list(candidate, "unjoined");
      else {
        const prompt = joined.prompts.push(promptOf(place)) - 1;
        for (const { file, response } of answers) {
          // Every system was given its place above.
          const system = systemIndex.get(response.system) as number;
          joined.responses.push({ prompt, system, file, row: response });
        }
      }
    }
  }
  return { ...joined, spacing: spacingOf(files, keyOf), idsReused: idsReused(joined.prompts) };
}

function promptOf({ id, rows }: Place): Joined["prompts"][number] {
  const tags = new Map<string, Tag>();
  for (const { response } of rows) for (const tag of response.tags) tags.set(`${tag.key}\0${tag.value}`, tag);
  const [first] = rows.map(({ file, response }) => ({ file, row: response }));
  const withReference = rows.find(({ response }) => response.hasReference);
  const reference = withReference ? { file: withReference.file, row: withReference.response } : null;
  return { sourceId: id, first, tags: [...tags.values()], reference };
}

function listedRow({ file, response }: Candidate, reason: ListedReason): Joined["listed"][number] {
  const { line, row, system, sourceId, prompt } = response;
  return {
    reason,
    file,
    line,
    row,
    system,
    sourceId: sourceId ?? null,
    prompt: prompt.head,
    moreTurns: prompt.moreTurns,
  };
}
