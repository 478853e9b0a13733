import { beforeEach, expect, test, vi } from "vitest";
import { publicLookup } from "./checked-lookup";

type Found = { address: string; family: number }[];

const dns = vi.hoisted(() => ({ answers: [] as Found[], asked: 0 }));

vi.mock("node:dns", () => ({
  lookup: (_name: string, _options: object, callback: (error: null, found: Found) => void) => {
    callback(null, dns.answers[dns.asked++] ?? []);
  },
}));

const four = (address: string) => ({ address, family: 4 });
const look = (options: { all?: boolean } = { all: true }) =>
  new Promise((resolve) =>
    publicLookup("models.example.org", options, (error, address) => resolve(error?.message ?? address)),
  );

beforeEach(() => Object.assign(dns, { answers: [], asked: 0 }));

test("what is connected to is what was checked: a name that changes its mind is asked once", async () => {
  dns.answers = [[four("8.8.8.8")], [four("127.0.0.1")]];
  expect(await look()).toEqual([four("8.8.8.8")]);
  expect(dns.asked).toBe(1);
  expect(await look()).toMatch(/leads to a private address/);
});

test("one private address among public ones is enough to refuse", async () => {
  dns.answers = [[four("8.8.8.8"), { address: "::ffff:10.0.0.1", family: 6 }]];
  expect(await look()).toMatch(/leads to a private address/);
});

test("who asks for one address gets the first", async () => {
  dns.answers = [[four("8.8.8.8"), four("1.1.1.1")]];
  expect(await look({})).toBe("8.8.8.8");
});
