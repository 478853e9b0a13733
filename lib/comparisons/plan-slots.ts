import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { enqueue } from "@/lib/jobs/enqueue";
import { Pairing, ProtocolSettings } from "@/lib/studies/schema";
import { dealSlots } from "./deal-slots";
import { pairsOf } from "./pairing";
import { planComparisons } from "./plan-comparisons";

/** The job behind "open": plans comparisons, deals slots in batches, then opens. Killed anywhere, it goes on where it was. */
export async function planSlots(studyId: bigint): Promise<void> {
  const study = await db().study.findUnique({
    where: { id: studyId },
    include: { protocols: { orderBy: { version: "desc" }, take: 1 } },
  });
  const protocol = study?.protocols[0];
  if (!study || !protocol || study.state !== "opening") return;
  const { judgedTurn } = ProtocolSettings.parse(protocol.settings);
  const plan = { ...protocol, studyId, pairing: Pairing.parse(protocol.pairing), judgedTurn };
  await transaction((tx) => planComparisons(tx, plan), { timeoutMs: 600_000 });
  await transaction((tx) => enqueue(tx, "render-responses", { studyId: String(studyId) }, `render:${studyId}`));
  const total = await db().comparison.count({ where: { studyId } });
  await db().study.update({ where: { id: studyId }, data: { openingTotal: total } });
  // Imported judgments may be on pairs that the protocol does not ask about.
  const asked = plan.pairing && new Set(pairsOf(await systemIds(studyId), plan.pairing).map((pair) => pair.join("-")));
  for (const pair of await db().systemPair.findMany({ where: { studyId }, orderBy: { id: "asc" } })) {
    if (asked && !asked.has(`${pair.systemAId}-${pair.systemBId}`)) continue;
    while (
      (await transaction((tx) => dealSlots(tx, pair.id, protocol.votesPerComparison), { timeoutMs: 60_000 })) > 0
    ) {
      await db().$executeRaw`
        UPDATE "Study" SET "openingDone" = (SELECT count(DISTINCT "comparisonId") FROM "Slot" WHERE "studyId" = ${studyId}) WHERE "id" = ${studyId}`;
    }
  }
  await transaction(async (tx) => {
    await tx.protocolVersion.updateMany({ where: { id: protocol.id, frozenAt: null }, data: { frozenAt: new Date() } });
    await tx.study.updateMany({
      where: { id: studyId, state: "opening" },
      data: { state: "open", openedAt: new Date(), openingDone: total },
    });
  });
}

async function systemIds(studyId: bigint): Promise<bigint[]> {
  return (await db().system.findMany({ where: { studyId }, select: { id: true } })).map(({ id }) => id);
}
