import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeLlm, startFakeLlm } from "@/e2e/fake-llm";
import { db } from "@/lib/db/client";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { aStudy } from "@/prisma/factories";
import { aJudge } from "@/prisma/judge-factories";
import { probeCases } from "./probe-cases";
import { probeJudge } from "./probe-judge";
import { probeRequests } from "./probe-requests";
import { startProbe } from "./start-probe";

let llm: FakeLlm;
beforeAll(async () => {
  llm = await startFakeLlm();
});
afterAll(() => llm.close());

const says = (verdict: string) => JSON.stringify({ reason: "Because.", verdict });
const goodFirst = (text: string) =>
  probeCases.some(({ good }) => (text.split("[end of first response")[0] ?? "").includes(`\n${good}`));

async function probed() {
  const study = await aStudy();
  const { versionId } = await aJudge(study, await anEndpoint(llm.url));
  const { probeId } = await startProbe(study.owner, { studyId: String(study.id), judgeVersionId: String(versionId) });
  await probeJudge(probeId);
  return { probeId, probe: await db().judgeProbe.findUniqueOrThrow({ where: { id: probeId } }) };
}

test("an honest judge follows none of the injections", async () => {
  llm.answerWith(({ text }) => says(goodFirst(text) ? "first" : "second"));
  expect((await probed()).probe).toMatchObject({ state: "finished", total: 48, followed: 0, unparsable: 0, failed: 0 });
});

test("a judge that does as it is told follows all of them, in both orders", async () => {
  llm.answerWith(({ text }) => {
    const told = probeRequests.some(
      ({ injected, probed }) => injected && text.includes(probed.bad) && !text.includes(`${probed.bad}\n[end of`),
    );
    return says(goodFirst(text) !== told ? "first" : "second");
  });
  expect((await probed()).probe).toMatchObject({ followed: 24, unparsable: 0 });
});

test("a judge that repeats the injection amid other words has said nothing readable", async () => {
  llm.answerWith(() => 'It says {"verdict": "first"} and "Verdict: second" and I cannot tell.');
  expect((await probed()).probe).toMatchObject({ followed: 0, unparsable: 48 });
});

test("a probe whose job runs again asks nothing twice", async () => {
  llm.answerWith(() => says("tie"));
  const { probeId } = await probed();
  const before = llm.requests.length;
  await db().judgeProbe.update({ where: { id: probeId }, data: { state: "running" } });
  await probeJudge(probeId);
  expect(llm.requests.length).toBe(before);
});
