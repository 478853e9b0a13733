/** A place that an administrator lets requests go to. `host` is lower-case, without brackets. */
export interface Address {
  scheme: string;
  host: string;
  port: number;
}

/** Where a URL's requests would go. */
export function addressOf(url: URL): Address {
  const scheme = url.protocol.replace(":", "");
  const port = url.port === "" ? (scheme === "https" ? 443 : 80) : Number(url.port);
  return { scheme, host: bareHost(url.hostname), port };
}

/** Scheme, host and port must all be the same: no wildcards, so that a list says exactly what is reachable. */
export function isAllowed(url: URL, allowed: Address[]): boolean {
  const { scheme, host, port } = addressOf(url);
  if (url.username !== "" || url.password !== "") return false;
  return allowed.some((address) => address.scheme === scheme && address.host === host && address.port === port);
}

/** As URL writes it: lower case, without brackets and the final dot, IP addresses in their one form; null for what is no host. */
export function canonicalHost(host: string): string | null {
  const bracketed = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  if (/[/?#@\\\s]/.test(bracketed)) return null;
  try {
    const url = new URL(`http://${bracketed}/`);
    return url.port === "" && url.hostname !== "" ? bareHost(url.hostname) : null;
  } catch {
    return null;
  }
}

function bareHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
}
