import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { forgetAddresses } from "@/prisma/endpoint-factories";
import { aUser } from "@/prisma/factories";
import { forgetAllowedPlaces, openDoor } from "./open-door";

const url = new URL("https://models.example.org/v1/chat/completions");

/** As another process does it: nothing here hears of it. */
async function allowElsewhere(): Promise<void> {
  const { id: createdById } = await aUser("administrator");
  await db().allowedAddress.create({
    data: { scheme: "https", host: "models.example.org", port: 443, createdById },
  });
}

beforeEach(async () => {
  await forgetAddresses();
  forgetAllowedPlaces();
});

test("what another process has just allowed is not refused by an old list", async () => {
  await expect(openDoor(url)).rejects.toMatchObject({ kind: "address_not_allowed" });
  await allowElsewhere();
  await expect(openDoor(url)).resolves.toBeDefined();
});

test("another port or scheme of an allowed host stays closed", async () => {
  await allowElsewhere();
  await openDoor(url);
  for (const other of ["http://models.example.org/v1", "https://models.example.org:8443/v1"])
    await expect(openDoor(new URL(other))).rejects.toThrow(/not allowed/);
});
