import type { Tag } from "@/lib/exchange/schema";
import { filesWithTrustedIds } from "./file-ids";
import { type Candidate, type Place, placeRows } from "./place-rows";
import type { Joined, JoinFile, JoinOptions, ListedReason } from "./schema";
import { textKey } from "./text-key";

/**
 * Joins files of responses into prompts × systems. Prompts are told apart by (source id, text); see `filesWithTrustedIds`
 * and `placeRows` for rows without ids. A prompt that fewer than two systems answered is listed, not joined.
 * Every response given is either joined or listed.
 */
export function joinResponses(files: JoinFile[], options: JoinOptions): Joined {
  const trusted = filesWithTrustedIds(files);
  const joined: Joined = { systems: [], prompts: [], responses: [], listed: [], idsIgnored: [] };
  const systemIndex = new Map<string, number>();
  const byText = new Map<string, Candidate[]>();
  for (const [file, { responses }] of files.entries()) {
    if (!trusted.has(file) && responses.some((response) => response.sourceId !== undefined))
      joined.idsIgnored.push(file);
    for (const response of responses) {
      if (!systemIndex.has(response.system)) systemIndex.set(response.system, systemIndex.size);
      const candidate = { file, id: trusted.has(file) ? (response.sourceId ?? null) : null, response };
      const key = textKey(response.prompt);
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
        const leftOut = options.emptyResponses === "leave_out" && candidate.response.response.trim() === "";
        if (leftOut) list(candidate, "empty");
        return !leftOut;
      });
      if (answers.length < 2) for (const candidate of answers) list(candidate, "unjoined");
      else {
        const prompt = joined.prompts.push(promptOf(place)) - 1;
        for (const { file, response } of answers) {
          // Every system was given its place above.
          const system = systemIndex.get(response.system) as number;
          joined.responses.push({ prompt, system, text: response.response, file, line: response.line });
        }
      }
    }
  }
  return joined;
}

function promptOf({ id, rows }: Place): Joined["prompts"][number] {
  const tags = new Map<string, Tag>();
  for (const { response } of rows) for (const tag of response.tags) tags.set(`${tag.key}\0${tag.value}`, tag);
  const reference = rows.find(({ response }) => response.reference !== undefined)?.response.reference ?? null;
  return { sourceId: id, text: rows[0].response.prompt, tags: [...tags.values()], reference };
}

function listedRow({ file, response }: Candidate, reason: ListedReason): Joined["listed"][number] {
  const { line, row, system, sourceId, prompt } = response;
  return { reason, file, line, row, system, sourceId: sourceId ?? null, prompt };
}
