import type { TextChange } from "@/lib/responses/schema";

const looks = {
  same: "",
  gone: "rounded-sm bg-danger-soft text-danger line-through decoration-1",
  new: "rounded-sm bg-ok-soft text-ok no-underline",
  named: "rounded-sm bg-warn-soft text-warn",
} as const;

/** A passage with what goes, what comes or what is pointed at marked; white space as it is. */
export function TextChangeView({ change }: { change: TextChange[] }) {
  if (change.length === 0) return <p className="text-mute italic">Nothing is left.</p>;
  return (
    <p className="plain-text text-[0.8125rem] leading-relaxed wrap-anywhere" dir="auto">
      {change.map(({ kind, text }, index) => {
        const Mark = kind === "same" ? "span" : kind === "gone" ? "del" : kind === "new" ? "ins" : "mark";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a change have no other name and never move
          <Mark key={index} className={looks[kind]}>
            {kind === "same" ? text : visible(text)}
          </Mark>
        );
      })}
    </p>
  );
}

/** White space that comes or goes would not be seen. */
function visible(text: string): string {
  return /\S/.test(text)
    ? text
    : text
        .replaceAll(/[ \u00a0\u3000]/g, "·")
        .replaceAll("\t", "→")
        .replaceAll("\r", "␍")
        .replaceAll("\n", "↵\n");
}
