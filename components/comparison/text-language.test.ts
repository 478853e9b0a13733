import { expect, test } from "vitest";
import { textLanguage } from "./text-language";

test.each([
  ["栈是后进先出的结构，队列是先进先出的结构。", "zh"],
  ["スタックは後入れ先出し、キューは先入れ先出しです。", "ja"],
  ["스택은 후입선출, 큐는 선입선출입니다.", "ko"],
  ["用 Python 写：`stack = []`，然后 `stack.append(1)`，再出栈，最后打印结果。", "zh"],
  ["The word 猫 means cat.", ""],
  ["سلام", ""],
  ["", ""],
])("%j is %j", (text, language) => {
  expect(textLanguage(text)).toBe(language);
});
