import "server-only";
import type { Agent } from "undici";
import { db } from "@/lib/db/client";
import { ModelFailure } from "@/lib/llm/model-failure";
import { isAllowed } from "./address/allowed-address";
import { guardedAgent } from "./address/guarded-agent";

/** How long an administrator's change may take to be noticed by a run under way. */
const FRESH_MS = 5_000;

let door:
  | { read: number; allowed: Promise<{ addresses: Parameters<typeof isAllowed>[1]; privateToo: boolean }> }
  | undefined;

/** The connections for a URL that an administrator allowed; throws ModelFailure for any other. */
export async function openDoor(url: URL): Promise<Agent> {
  let places = await allowedPlaces();
  if (!isAllowed(url, places.addresses)) {
    // Another process may have allowed it a moment ago: nothing is refused by an old list.
    forgetAllowedPlaces();
    places = await allowedPlaces();
  }
  if (!isAllowed(url, places.addresses)) {
    throw new ModelFailure(
      "address_not_allowed",
      `Requests to ${url.protocol}//${url.host} are not allowed. An administrator can allow the address on the page Endpoints.`,
    );
  }
  return guardedAgent(places.privateToo);
}

/** After a change in this process, so that it holds at once. */
export function forgetAllowedPlaces(): void {
  door = undefined;
}

function allowedPlaces() {
  if (!door || Date.now() - door.read > FRESH_MS) {
    const allowed = readAllowedPlaces();
    door = { read: Date.now(), allowed };
    // A failed reading must not stay.
    allowed.catch(forgetAllowedPlaces);
  }
  return door.allowed;
}

async function readAllowedPlaces() {
  const [addresses, settings] = await Promise.all([
    db().allowedAddress.findMany({ select: { scheme: true, host: true, port: true } }),
    db().serverSettings.findUnique({ where: { id: 1 }, select: { privateAddresses: true } }),
  ]);
  return { addresses, privateToo: settings?.privateAddresses ?? false };
}
