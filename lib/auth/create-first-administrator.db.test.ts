import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createFirstAdministrator } from "./create-first-administrator";
import { firstRunLink, isFirstRunToken } from "./first-run";

const form = (token: string, n: number) => ({
  token,
  name: `Admin ${n}`,
  email: `admin${n}@example.org`,
  password: "a long enough one",
});

test("the one-time link makes one administrator, once, however many arrive at once", async () => {
  const link = await firstRunLink();
  const token = new URL(link ?? "").searchParams.get("token") ?? "";
  expect(await isFirstRunToken(token)).toBe(true);
  await expect(createFirstAdministrator(form("not the token", 0))).rejects.toMatchObject({ code: "invalid" });
  const arrivals = await Promise.allSettled([1, 2, 3, 4].map((n) => createFirstAdministrator(form(token, n))));
  expect(arrivals.filter((arrival) => arrival.status === "fulfilled")).toHaveLength(1);
  const users = await db().user.findMany();
  expect(users.map((user) => user.role)).toEqual(["administrator"]);
  expect(users[0].passwordHash).toMatch(/^\$argon2id\$/);
  expect(await isFirstRunToken(token)).toBe(false);
  expect(await firstRunLink()).toBeNull();
});
