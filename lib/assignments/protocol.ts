import "server-only";
import { LRUCache } from "lru-cache";
import type { Database } from "@/lib/db/client";
import type { RationalePolicy } from "@/lib/studies/schema";

export type VotingProtocol = {
  bothBad: boolean;
  rationale: RationalePolicy;
  aspects: { id: bigint; key: string }[];
};

/** A protocol version never changes once voting has begun, so it may be remembered by its id and the study's epoch. */
const remembered = new LRUCache<string, VotingProtocol>({ max: 500 });

export async function votingProtocol(
  tx: Database,
  of: { studyId: bigint; protocolVersionId: bigint; epoch: number },
): Promise<VotingProtocol> {
  const key = `${of.protocolVersionId}:${of.epoch}`;
  const known = remembered.get(key);
  if (known) return known;
  const version = await tx.protocolVersion.findUniqueOrThrow({ where: { id: of.protocolVersionId } });
  const aspects = await tx.aspect.findMany({
    where: { studyId: of.studyId },
    orderBy: { position: "asc" },
    select: { id: true, key: true },
  });
  const protocol = { bothBad: version.bothBad, rationale: version.rationale, aspects };
  remembered.set(key, protocol);
  return protocol;
}
