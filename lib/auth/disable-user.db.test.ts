import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aUser } from "@/prisma/factories";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";

const userOf = (id: bigint) => db().user.findUniqueOrThrow({ where: { id } });

test("a disabled user has no session left", async () => {
  const [administrator, researcher] = [await aUser("administrator"), await aUser("researcher")];
  const before = await userOf(researcher.id);
  await disableUser(administrator, researcher.id);
  const after = await userOf(researcher.id);
  expect(after.disabledAt).not.toBeNull();
  expect(after.sessionVersion).toBeGreaterThan(before.sessionVersion);
});

test("enabling does not bring old sessions back", async () => {
  const [administrator, researcher] = [await aUser("administrator"), await aUser("researcher")];
  const before = await userOf(researcher.id);
  await disableUser(administrator, researcher.id);
  await enableUser(administrator, researcher.id);
  const after = await userOf(researcher.id);
  expect(after.disabledAt).toBeNull();
  expect(after.sessionVersion).toBeGreaterThan(before.sessionVersion);
});

test("nobody disables themselves", async () => {
  const administrator = await aUser("administrator");
  await expect(disableUser(administrator, administrator.id)).rejects.toMatchObject({ code: "conflict" });
});

test("two administrators who disable each other at the same moment leave one", async () => {
  const [one, other] = [await aUser("administrator"), await aUser("administrator")];
  const outcomes = await Promise.allSettled([disableUser(one, other.id), disableUser(other, one.id)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a researcher disables nobody", async () => {
  const [researcher, other] = [await aUser("researcher"), await aUser("researcher")];
  await expect(disableUser(researcher, other.id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(enableUser(researcher, other.id)).rejects.toMatchObject({ code: "forbidden" });
});

test("an annotator's user is not among the users", async () => {
  const [administrator, annotator] = [await aUser("administrator"), await aUser("annotator")];
  await expect(disableUser(administrator, annotator.id)).rejects.toMatchObject({ code: "not_found" });
});
