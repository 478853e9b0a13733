import "server-only";
import { LRUCache } from "lru-cache";
import type { Sql } from "@/lib/db/sql";
import type { RationalePolicy } from "@/lib/studies/schema";

export type VotingProtocol = {
  bothBad: boolean;
  rationale: RationalePolicy;
  aspects: { id: string; key: string }[];
};

/** A protocol version never changes once voting has begun, so it may be remembered by its id and the study's epoch. */
const remembered = new LRUCache<string, VotingProtocol>({ max: 500 });

export async function votingProtocol(
  tx: Sql,
  of: { protocolVersionId: bigint; epoch: number },
): Promise<VotingProtocol> {
  const key = `${of.protocolVersionId}:${of.epoch}`;
  const known = remembered.get(key);
  if (known) return known;
  const [protocol] = await tx.$queryRaw<VotingProtocol[]>`
    SELECT v."bothBad", v."rationale", coalesce((
      SELECT json_agg(json_build_object('id', a."id"::text, 'key', a."key") ORDER BY a."position") FROM "Aspect" a WHERE a."studyId" = v."studyId"
    ), '[]') AS aspects
    FROM "ProtocolVersion" v WHERE v."id" = ${of.protocolVersionId}`;
  if (!protocol) throw new Error("an open study has no protocol");
  remembered.set(key, protocol);
  return protocol;
}
