import { AppError } from "@/lib/errors";
import type { ProtocolInput } from "./schema";

/** A protocol's own columns, with pairs of names turned into pairs of ids. */
export function protocolRow(protocol: ProtocolInput, systemIds: ReadonlyMap<string, bigint>) {
  const idOf = (name: string) => {
    const id = systemIds.get(name);
    if (id === undefined)
      throw new AppError("invalid", `This study has no system “${name}”.`, { pairs: "Choose the pairs again." });
    return String(id);
  };
  const pairing = protocol.pairs?.map(([a, b]) => [idOf(a), idOf(b)]) ?? null;
  const { question, guidelines, votesPerComparison, sampleSize, seed, rationale, bothBad } = protocol;
  const { scale, breakAfter, settings } = protocol;
  const row = { question, guidelines, votesPerComparison, sampleSize, seed, rationale, bothBad, scale, breakAfter };
  return { ...row, settings, pairing };
}
