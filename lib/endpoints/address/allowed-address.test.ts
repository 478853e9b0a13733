import { expect, test } from "vitest";
import { addressOf, canonicalHost, isAllowed } from "./allowed-address";

const allowed = [
  { scheme: "https", host: "api.example.org", port: 443 },
  { scheme: "http", host: "127.0.0.1", port: 8000 },
  { scheme: "http", host: "::1", port: 8000 },
];

test.each([
  "https://api.example.org/v1/chat/completions",
  "https://API.example.org:443/v1",
  "https://api.example.org./v1",
  "http://127.0.0.1:8000/v1",
  "http://0x7f.1:8000/v1",
  "http://[::1]:8000/v1",
])("%s may be asked", (url) => expect(isAllowed(new URL(url), allowed)).toBe(true));

test.each([
  "http://api.example.org/v1",
  "https://api.example.org:8443/v1",
  "https://api.example.org.evil.test/v1",
  "https://evil.test/api.example.org",
  "https://api.example.org@evil.test/v1",
  "https://user:pass@api.example.org/v1",
  "http://127.0.0.1:8001/v1",
  "http://127.0.0.2:8000/v1",
  "http://localhost:8000/v1",
])("%s may not", (url) => expect(isAllowed(new URL(url), allowed)).toBe(false));

test("a host is kept in the form in which addresses are compared", () => {
  expect(canonicalHost("API.Example.org")).toBe("api.example.org");
  expect(canonicalHost("::1")).toBe("::1");
  expect(canonicalHost("[0:0:0:0:0:0:0:1]")).toBe("::1");
  expect(canonicalHost("0x7f.1")).toBe("127.0.0.1");
  for (const bad of ["a/b", "a b", "user@a", "a:80", "", "a?b"]) expect(canonicalHost(bad)).toBeNull();
  expect(addressOf(new URL("https://a.test/v1"))).toEqual({ scheme: "https", host: "a.test", port: 443 });
});
