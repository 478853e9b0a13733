import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseLocale } from "./choose-locale";

const known = ["en", "zh-CN", "pt-BR"];
const choose = (cookie: string | undefined, header: string | null) => chooseLocale(known, cookie, header);

test("the browser's first known language is taken, by weight and not by place", () => {
  expect(choose(undefined, "zh-CN,zh;q=0.9,en;q=0.8")).toBe("zh-CN");
  expect(choose(undefined, "en;q=0.5, zh-CN")).toBe("zh-CN");
  expect(choose(undefined, "de,fr;q=0.9,zh;q=0.2,en;q=0.1")).toBe("zh-CN");
  expect(choose(undefined, "en-GB,en;q=0.9,zh;q=0.8")).toBe("en");
});

test("a language is known by its base, in any case", () => {
  for (const tag of ["zh", "zh-SG", "ZH-cn", "zh-Hans-CN", "zh-TW"]) expect(choose(undefined, tag)).toBe("zh-CN");
  expect(choose(undefined, "pt-PT")).toBe("pt-BR");
});

test("the cookie goes before the browser, unless its language is gone", () => {
  expect(choose("en", "zh-CN")).toBe("en");
  expect(choose("zh-CN", null)).toBe("zh-CN");
  expect(choose("xx", "zh-CN")).toBe("zh-CN");
});

test("what is refused with a weight of nought is not taken", () => {
  expect(choose(undefined, "zh-CN;q=0, de")).toBe("en");
});

test("whatever is sent, the answer is a known language", () => {
  const parts = fc.array(fc.oneof(fc.string(), fc.constantFrom("zh", "en;q=0.1", ";q=x", "*", "pt;q=2", "zh;q=-1")));
  fc.assert(
    fc.property(fc.option(fc.string(), { nil: undefined }), parts, (cookie, header) => {
      expect(known).toContain(choose(cookie, header.join(",")));
    }),
  );
});
