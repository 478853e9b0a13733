import { expect, test } from "vitest";
import { ResponseFormat } from "@/lib/exchange/schema";
import { FORMATS, KNOWN_FORMATS } from "./formats";

test("every format has a reader that says its own name", () => {
  for (const format of ResponseFormat.options) expect(FORMATS[format].format).toBe(format);
  for (const reader of KNOWN_FORMATS) expect(FORMATS[reader.format]).toBe(reader);
});
