import "server-only";
import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { ModelFailure } from "@/lib/llm/model-failure";
import { isPrivateAddress } from "./private-address";

/** At connect time, so that a name cannot change its mind after a check. */
export function leadsToPrivateAddress(host: string): ModelFailure {
  return new ModelFailure(
    "address_not_allowed",
    `${host} leads to a private address. An administrator can allow those on the page Endpoints.`,
  );
}

/** DNS for sockets: every answer must be public, or none is used. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, "", 0);
    const hidden = found.find(({ address }) => isPrivateAddress(address));
    if (hidden) return callback(leadsToPrivateAddress(hostname), "", 0);
    if (options.all) return callback(null, found);
    callback(null, found[0].address, found[0].family);
  });
};
