import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { aMember, aStudy } from "@/prisma/factories";
import { aJudge } from "@/prisma/judge-factories";
import { defaultTemplates } from "./default-templates";

const aPlace = () => anEndpoint("http://127.0.0.1:9/v1");
const changed = `${defaultTemplates.pairwise}\nBe brief.`;

test("a changed template, setting or endpoint is a new version, and the earlier ones stay as they are", async () => {
  const [study, endpoint, other] = [await aStudy(), await aPlace(), await aPlace()];
  const first = await aJudge(study, endpoint);
  const next = (change: object, at = endpoint) => aJudge(study, at, { judgeId: String(first.judgeId), ...change });
  expect((await next({ template: changed })).version).toBe(2);
  expect((await next({ template: changed, settings: { samples: 2 } })).version).toBe(3);
  expect((await next({ template: changed, settings: { samples: 2 } }, other)).version).toBe(4);
  const version = await db().judgeVersion.findUniqueOrThrow({
    where: { id: first.versionId },
    include: { promptTemplate: true },
  });
  expect([version.promptTemplate?.body, version.endpointId]).toEqual([defaultTemplates.pairwise, endpoint.id]);
});

test("nothing changed is no new version", async () => {
  const [study, endpoint] = [await aStudy(), await aPlace()];
  const first = await aJudge(study, endpoint);
  expect(await aJudge(study, endpoint, { judgeId: String(first.judgeId), name: "Renamed" })).toEqual(first);
  expect((await db().judge.findUniqueOrThrow({ where: { id: first.judgeId } })).name).toBe("Renamed");
});

test("statistics know each version as a rater of its own", async () => {
  const [study, endpoint] = [await aStudy(), await aPlace()];
  const first = await aJudge(study, endpoint);
  await aJudge(study, endpoint, { judgeId: String(first.judgeId), template: changed });
  const raters = await db().rater.findMany({ where: { studyId: study.id }, orderBy: { id: "asc" } });
  expect(raters.map(({ label }) => label)).toEqual(["Careful judge", "Careful judge, version 2"]);
});

test("a template with an unknown variable is refused by name, one name is taken once, and a judge keeps its kind", async () => {
  const [study, endpoint] = [await aStudy(), await aPlace()];
  const { judgeId } = await aJudge(study, endpoint);
  await expect(aJudge(study, endpoint, { name: "x", template: `${changed} {{system_name}}` })).rejects.toThrow(
    "{{system_name}}",
  );
  await expect(aJudge(study, endpoint)).rejects.toThrow("a judge of that name");
  await expect(aJudge(study, endpoint, { judgeId: String(judgeId), kind: "rubric" })).rejects.toThrow(
    "stays pairwise or rubric",
  );
});

test("only editors save judges, and only in their own study", async () => {
  const [study, other, endpoint] = [await aStudy(), await aStudy(), await aPlace()];
  const { judgeId } = await aJudge(study, endpoint);
  const viewer = await aMember(study, "viewer");
  await expect(aJudge({ id: study.id, owner: viewer }, endpoint)).rejects.toThrow("reading only");
  await expect(aJudge(other, endpoint, { judgeId: String(judgeId) })).rejects.toThrow("no such judge");
});
