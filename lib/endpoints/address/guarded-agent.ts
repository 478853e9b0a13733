import "server-only";
import { isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { leadsToPrivateAddress, publicLookup } from "./checked-lookup";
import { isPrivateAddress } from "./private-address";

/** A reply larger than this is cut off: the connection is closed. */
export const LARGEST_REPLY = 8 * 1024 * 1024;

const agents = new Map<boolean, Agent>();

/** Connections that check where they lead when they are opened; with `privateToo`, loopback and private ranges as well. */
export function guardedAgent(privateToo: boolean): Agent {
  let agent = agents.get(privateToo);
  if (!agent) {
    agent = new Agent({
      connect: privateToo ? {} : publicConnector(),
      maxResponseSize: LARGEST_REPLY,
      // Each request has a limit of its own, from the first byte sent to the last received.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: 10_000,
    });
    agents.set(privateToo, agent);
  }
  return agent;
}

/** IP addresses written out are never looked up, so that they are checked here. */
function publicConnector(): buildConnector.connector {
  const connect = buildConnector({ lookup: publicLookup });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) && isPrivateAddress(host)) {
      callback(leadsToPrivateAddress(host), null);
      return;
    }
    connect(options, callback);
  };
}
