import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, test } from "vitest";
import { ProtocolFields } from "@/components/study/protocol-fields";
import en from "@/lib/i18n/messages/en.json" with { type: "json" };
import { protocols } from "@/lib/studies/protocol-arbitrary";
import { ProtocolForm } from "@/lib/studies/protocol-form";
import { readyTexts } from "@/lib/studies/ready-texts";
import type { ProtocolInput, StudyTitles } from "@/lib/studies/schema";

const systems = ["x", "y", "z"];
const pairs = systems.flatMap((a, at) => systems.slice(at + 1).map((b) => ({ a, b, comparisons: 3, turns: 6 })));

/** The form's markup as the server sends it for a protocol. */
function markup(defaults: StudyTitles & ProtocolInput, kinds = { references: 1, conversations: 1 }): string {
  const languages = [{ locale: "en", name: "English" }];
  const tagged = { studyId: "1", tags: [{ tag: "source", values: [{ value: "safety", prompts: 2 }], further: 1 }] };
  const offers = { ready: readyTexts, languages, pairs, prompts: 3, tagged, ...kinds };
  const fields = createElement(ProtocolFields, { defaults, ...offers });
  const provided = { locale: "en", timeZone: "UTC", messages: en };
  // biome-ignore lint/correctness/noChildrenProp: the provider's type wants them among its props
  return renderToStaticMarkup(createElement(IntlProvider, { ...provided, children: fields }));
}

const entities: Record<string, string> = { "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const decoded = (text: string) => text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);

/** What a browser would send of it unchanged, as `readForm` gives it. */
function sent(html: string): Record<string, unknown> {
  const fields = new Map<string, string | string[]>();
  for (const [, tag = "", attributes = "", inside = ""] of html.matchAll(
    /<(input|textarea)((?:\s[\w-]+(?:="[^"]*")?)*)\s*\/?>(?:([^<]*)<\/textarea>)?/g,
  )) {
    const of = new Map(
      [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, decoded(value ?? "")]),
    );
    const name = of.get("name");
    const chosen = !["checkbox", "radio"].includes(of.get("type") ?? "") || of.has("checked");
    if (name === undefined || !chosen) continue;
    const value = tag === "textarea" ? decoded(inside) : (of.get("value") ?? "on");
    if (name.endsWith("[]")) fields.set(name.slice(0, -2), [...(fields.get(name.slice(0, -2)) ?? []), value]);
    else fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

test("a protocol's form that is sent as it was shown changes nothing", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(protocols(systems), (protocol) => {
      const needed = ["required", "required_non_tie"].includes(protocol.rationale);
      const minRationale = needed ? protocol.settings.minRationale : 0;
      const settings = { ...protocol.settings, minRationale };
      expect(ProtocolForm.parse(sent(markup({ ...protocol, settings })))).toEqual({ ...protocol, settings });
    }),
    { numRuns: 20 },
  );
});

test("what no prompt comes with is not offered", () => {
  const [protocol] = fc.sample(protocols(systems), 1);
  const texts = ["Show the reference answer", "What is judged in conversations"];
  const offered = (references: number, conversations: number) => {
    const html = markup(protocol!, { references, conversations });
    return texts.map((text) => html.includes(text));
  };
  expect([offered(1, 0), offered(0, 1), offered(0, 0)]).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});
