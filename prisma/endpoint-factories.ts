import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { allowAddress } from "@/lib/endpoints/allow-address";
import { saveEndpoint } from "@/lib/endpoints/save-endpoint";
import { EndpointInput } from "@/lib/endpoints/schema";
import { setPrivateAddresses } from "@/lib/endpoints/set-private-addresses";
import { aUser } from "./factories";

type Change = Partial<Record<keyof EndpointInput, unknown>>;

/** An endpoint on this machine, say a FakeLlm's, that may be asked: its address is allowed and private addresses are switched on. */
export async function anEndpoint(
  baseUrl: string,
  change: Change = {},
  owner?: Actor,
): Promise<{ id: bigint; name: string }> {
  const administrator = await aUser("administrator");
  const { hostname, port } = new URL(baseUrl);
  await allowAddress(administrator, { scheme: "http", host: hostname, port: Number(port) });
  await setPrivateAddresses(administrator, true);
  const fields = { name: `Endpoint ${randomUUID().slice(0, 8)}`, baseUrl, model: "tiny", mode: "chat", ...change };
  const input = EndpointInput.parse(fields);
  const { id } = await saveEndpoint(owner ?? administrator, input);
  return { id, name: input.name };
}

/** An endpoint where nobody listens, and the row that allows its address. */
export async function aSilentEndpoint(): Promise<{ id: string; addressId: string }> {
  const { id } = await anEndpoint("http://127.0.0.1:9/v1");
  const address = await db().allowedAddress.findFirstOrThrow({ where: { host: "127.0.0.1", port: 9 } });
  return { id: String(id), addressId: String(address.id) };
}

/** As after an installation: nothing may be asked. */
export async function forgetAddresses(): Promise<void> {
  await db().allowedAddress.deleteMany();
  await db().serverSettings.deleteMany();
}
