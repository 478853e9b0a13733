import "server-only";
import { isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { LARGEST_REPLY } from "@/lib/llm/read-body";
import { leadsToPrivateAddress, publicLookup } from "./checked-lookup";
import { isPrivateAddress } from "./private-address";

const agents = new Map<boolean, Agent>();

/** Connections that check where they lead when they are opened; with `privateToo`, loopback and private ranges as well. */
export function guardedAgent(privateToo: boolean): Agent {
  let agent = agents.get(privateToo);
  if (!agent) {
    agent = new Agent({
      connect: privateToo ? {} : publicConnector(),
      // The connection is closed then.
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

/** IP addresses written out are never looked up, so that they are checked here; and whatever led there, nothing is sent before it is seen where the socket ended. */
function publicConnector(): buildConnector.connector {
  const connect = buildConnector({ lookup: publicLookup });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) && isPrivateAddress(host)) {
      callback(leadsToPrivateAddress(host), null);
      return;
    }
    connect(options, (error, socket) => {
      if (!socket) return callback(error, null);
      if (!isPrivateAddress(socket.remoteAddress ?? "")) return callback(null, socket);
      socket.destroy();
      callback(leadsToPrivateAddress(host), null);
    });
  };
}
