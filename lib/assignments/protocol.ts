import "server-only";
import { LRUCache } from "lru-cache";
import type { Sql } from "@/lib/db/sql";
import { ProtocolSettings, type RationalePolicy, type Scale } from "@/lib/studies/schema";

/** An aspect or a quick reason, as a vote names it and as it is stored. */
export type Keyed = { id: string; key: string };

export type VotingProtocol = {
  scale: Scale;
  bothBad: boolean;
  rationale: RationalePolicy;
  aspects: Keyed[];
  reasons: Keyed[];
  /** Some aspects are for some prompts only. */
  limited: boolean;
} & Pick<ProtocolSettings, "confidence" | "minRationale" | "highlights">;

type Row = Pick<VotingProtocol, "scale" | "bothBad" | "rationale" | "aspects" | "reasons" | "limited"> & {
  settings: unknown;
};

/** A protocol version never changes once voting has begun, so it may be remembered by its id and the study's epoch. */
const remembered = new LRUCache<string, VotingProtocol>({ max: 500 });

async function votingProtocol(tx: Sql, of: { protocolVersionId: bigint; epoch: number }): Promise<VotingProtocol> {
  const key = `${of.protocolVersionId}:${of.epoch}`;
  const known = remembered.get(key);
  if (known) return known;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT v."scale", v."bothBad", v."rationale", v."settings", coalesce((
      SELECT json_agg(json_build_object('id', a."id"::text, 'key', a."key") ORDER BY a."position") FROM "Aspect" a WHERE a."studyId" = v."studyId"
    ), '[]') AS aspects, EXISTS (
      SELECT 1 FROM "Aspect" a WHERE a."studyId" = v."studyId" AND a."tagFilter" IS NOT NULL
    ) AS limited, coalesce((
      SELECT json_agg(json_build_object('id', c."id"::text, 'key', c."key") ORDER BY c."position")
      FROM "RationaleCode" c WHERE c."studyId" = v."studyId" AND c."offered"
    ), '[]') AS reasons
    FROM "ProtocolVersion" v WHERE v."id" = ${of.protocolVersionId}`;
  if (!row) throw new Error("an open study has no protocol");
  const { settings, ...columns } = row;
  const { confidence, minRationale, highlights } = ProtocolSettings.parse(settings);
  const protocol = { ...columns, confidence, minRationale, highlights };
  remembered.set(key, protocol);
  return protocol;
}

/** What a vote on this comparison has to say: aspects that its prompt's tags leave out are not asked. */
export async function protocolFor(
  tx: Sql,
  of: { protocolVersionId: bigint; epoch: number; comparisonId: bigint },
): Promise<VotingProtocol> {
  const protocol = await votingProtocol(tx, of);
  if (!protocol.limited) return protocol;
  const rows = await tx.$queryRaw<{ key: string }[]>`/*prepared:asked_aspects*/
    SELECT a."key" FROM "Comparison" c JOIN "Aspect" a ON a."studyId" = c."studyId"
    WHERE c."id" = ${of.comparisonId} AND EXISTS (SELECT 1 FROM asked_prompts(a."studyId", a."tagFilter") x WHERE x."promptId" = c."promptId")`;
  const asked = new Set(rows.map(({ key }) => key));
  return { ...protocol, aspects: protocol.aspects.filter(({ key }) => asked.has(key)) };
}
