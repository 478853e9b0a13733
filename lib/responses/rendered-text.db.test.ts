import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { renderRichText } from "./render";
import { renderedText, renderTexts } from "./rendered-text";

test.each([
  ["plain words", "Hello *there*"],
  ["line ends of another system", "a\r\nb"],
  ["a hidden character", "pay\u202epal"],
  ["too deep to render", "> ".repeat(500)],
])("a text comes out of the store as it comes out of the renderer: %s", async (_, text) => {
  const first = await renderedText(text);
  const second = await renderedText(text);
  expect(first).toEqual(renderRichText(text));
  expect(second).toEqual(first);
});

test("each text is stored once, whatever is in it", async () => {
  const before = await db().renderedText.count();
  await renderTexts(["one\r\n", "two\u200b", "one\r\n"]);
  await renderedText("one\r\n");
  await renderedText("two\u200b");
  expect(await db().renderedText.count()).toBe(before + 2);
});
