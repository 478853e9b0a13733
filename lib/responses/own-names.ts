import "server-only";
import type { Database } from "@/lib/db/client";
import { ProtocolSettings } from "@/lib/studies/schema";
import type { OwnNames } from "./name-pattern";
import { namesOfSystem } from "./names-of-system";

/** By which names this study's responses could give themselves away: its systems, and the words of its protocol. */
export async function ownNames(tx: Database, studyId: bigint): Promise<OwnNames> {
  const study = await tx.study.findUniqueOrThrow({
    where: { id: studyId },
    select: {
      systems: { orderBy: { id: "asc" }, select: { name: true, generator: true } },
      protocols: { orderBy: { version: "desc" }, take: 1, select: { settings: true } },
    },
  });
  const names = study.systems.flatMap(namesOfSystem);
  return { names: [...new Set(names)], words: ProtocolSettings.parse(study.protocols[0]?.settings ?? {}).leakWords };
}
