import { BlockList, isIP } from "node:net";

/** Networks that are not the public internet: RFC 6890's special-purpose ranges and their later additions. */
const RANGES_4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** Only 2000::/3 is routed; of it, these carry IPv4 addresses inside or are not for use. */
const RANGES_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];
const ROUTED_6 = "2000::/3";

const special = listOf([...RANGES_4, ...RANGES_6]);
const routed = listOf([ROUTED_6]);

/**
 * Whether an IP address (not a name) lies outside the public internet: loopback, private, link-local (cloud metadata among it), carrier,
 * multicast, documentation, and every IPv6 form that wraps an IPv4 address.
 */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").split("%")[0];
  const family = isIP(bare);
  if (family === 4) return special.check(bare, "ipv4");
  if (family === 6) return !routed.check(bare, "ipv6") || special.check(bare, "ipv6");
  return true;
}

function listOf(ranges: string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network, bits] = range.split("/");
    list.addSubnet(network, Number(bits), network.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
}
