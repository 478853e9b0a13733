import { expect, test } from "vitest";
import { fieldsOf } from "./mapped-row";
import { mappedPrompt, mappedResponse, mappedText } from "./mapped-texts";

const user = (content: string) => ({ role: "user", content });
const assistant = (content: string) => ({ role: "assistant", content });
const read = (row: object, prompt: string, response: string) => {
  const fields = fieldsOf(row);
  const asked = mappedPrompt(fields, prompt);
  if (asked.fault) return asked.fault.code;
  const answered = mappedResponse(fields, response, asked.found);
  return answered.fault ? answered.fault.code : [asked.found, answered.found];
};

test("a text may be a number or a list with a text", () => {
  const fields = fieldsOf({ a: 1, b: ["x"], c: {}, d: null });
  expect(mappedText(fields, "a").found).toBe("1");
  expect(mappedText(fields, "b").found).toBe("x");
  expect(mappedText(fields, "c").fault?.code).toBe("wrong_type");
  expect(mappedText(fields, "d").fault?.code).toBe("missing_field");
});

test("a text answers the last user turn of the messages before it", () => {
  const history = [user("Why?"), assistant("So."), user("And?")];
  expect(read({ p: history, r: "Thus." }, "p", "r")).toEqual([
    [
      { role: "user", text: "Why?" },
      { role: "assistant", text: "So." },
      { role: "user", text: "And?" },
    ],
    [{ turn: 1, text: "Thus." }],
  ]);
});

test("a whole conversation is its questions, answered at each turn", () => {
  const messages = [user("Why?"), assistant("So."), user("And?"), assistant("Thus.")];
  expect(read({ messages }, "messages", "messages")).toEqual([
    [
      { role: "user", text: "Why?" },
      { role: "user", text: "And?" },
    ],
    [
      { turn: 0, text: "So." },
      { turn: 1, text: "Thus." },
    ],
  ]);
});

test("one question and one answer are plain texts, however they are written", () => {
  const messages = [user("Why?"), assistant("So.")];
  expect(read({ messages }, "messages", "messages")).toEqual(["Why?", "So."]);
  expect(read({ p: "Why?", messages }, "p", "messages")).toEqual(["Why?", "So."]);
});

test("a conversation longer than the prompt gives its last answer", () => {
  const messages = [user("a"), assistant("b"), user("Why?"), assistant("So.")];
  expect(read({ p: "Why?", messages }, "p", "messages")).toEqual(["Why?", "So."]);
});

test("a conversation nobody asked or nobody answered is a fault", () => {
  expect(read({ messages: [assistant("So.")] }, "messages", "messages")).toBe("wrong_type");
  expect(read({ p: "Why?", messages: [user("Why?")] }, "p", "messages")).toBe("missing_field");
});
