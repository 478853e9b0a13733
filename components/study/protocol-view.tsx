import type { ReactNode } from "react";
import { RichTextView } from "@/components/comparison/rich-text";
import { formatCount } from "@/components/ui/format-number";
import { Table } from "@/components/ui/table";
import type { RichText } from "@/lib/responses/rich-text";
import type { StudyProtocol } from "@/lib/studies/schema";
import { methodWords } from "./method-words";
import { rationaleWords } from "./protocol-words";

interface Props {
  protocol: StudyProtocol;
  guidelines: RichText;
}

/** A protocol in words, as it is or was asked. */
export function ProtocolView({ protocol, guidelines }: Props) {
  const { publicTitle, question, aspects, rationale, bothBad, votesPerComparison, pairs, sampleSize, seed, systems } =
    protocol;
  const facts: [string, ReactNode][] = [
    ["Public title", publicTitle],
    ["Question", question],
    ["Rationale", rationaleWords[rationale]],
    ["Both bad", bothBad ? "Allowed" : "Not offered"],
    ["Votes per comparison", formatCount(votesPerComparison)],
    ["Pairs", pairs === null ? "Every pair of systems" : pairs.map(([a, b]) => `${a} and ${b}`).join("; ")],
    ["Prompts", sampleSize === null ? "All" : `${formatCount(sampleSize)} drawn by the seed “${seed}”`],
  ];
  return (
    <div className="grid gap-5">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-mute">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {aspects.length > 0 && (
        <Table
          caption="Aspects"
          columns={[{ header: "Aspect" }, { header: "Question" }]}
          rows={aspects.map(({ key, name, question: asked }) => ({ key, cells: [name, asked] }))}
        />
      )}
      <Table
        caption="Systems"
        columns={[{ header: "System" }, { header: "Method" }, { header: "In the files" }]}
        rows={systems.map(({ name, method, generator }) => ({
          key: name,
          cells: [name, methodWords[method], generator ?? "–"],
        }))}
      />
      <div>
        <h3 className="mb-1 text-sm font-medium">Guidelines</h3>
        {guidelines.plain.trim() === "" ? (
          <p className="text-mute">None were written.</p>
        ) : (
          <RichTextView text={guidelines} />
        )}
      </div>
    </div>
  );
}
