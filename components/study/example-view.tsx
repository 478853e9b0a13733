import { RichTextView } from "@/components/comparison/rich-text";
import { Disclosure } from "@/components/ui/disclosure";
import type { RenderedExample } from "./protocol-view";
import { choiceWords } from "./protocol-words";

interface Props {
  example: RenderedExample;
  number: number;
}

/** A worked example as annotators see it, folded to its prompt and verdict. */
export function ExampleView({ example: { prompt, left, right, choice, why }, number }: Props) {
  const sides = [
    { name: "Left", text: left },
    { name: "Right", text: right },
  ];
  return (
    <Disclosure
      summary={
        <span className="min-w-0 wrap-anywhere">
          Example {number}: {choiceWords[choice].toLowerCase()}
        </span>
      }
    >
      <div className="grid gap-3 rounded-control border px-4 py-3">
        <div>
          <p className="text-[0.8125rem] font-semibold text-mute">Prompt</p>
          <RichTextView text={prompt} />
        </div>
        <div className="grid gap-3 md:grid-cols-2">
          {sides.map(({ name, text }) => (
            <div key={name} className="min-w-0">
              <p className="text-[0.8125rem] font-semibold text-mute">{name}</p>
              <RichTextView text={text} />
            </div>
          ))}
        </div>
        <div>
          <p className="font-semibold">{choiceWords[choice]}</p>
          {why.plain.trim() !== "" && <RichTextView text={why} />}
        </div>
      </div>
    </Disclosure>
  );
}
