import { RichTextView } from "@/components/comparison/rich-text";
import type { RichText } from "@/lib/responses/rich-text";
import { MethodLink } from "./method-link";

interface Props {
  sections: readonly {
    anchor: string;
    title: string;
    group: string;
    text: RichText;
    related: readonly { anchor: string; title: string }[];
  }[];
}

/** Every method under its anchor, with a list of all of them first. */
export function MethodSections({ sections }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <nav aria-label="Methods" className="columns-2 gap-6 text-[0.8125rem] sm:columns-3">
        {[...new Set(sections.map(({ group }) => group))].map((group) => (
          <div key={group} className="pb-3">
            <p className="break-after-avoid pb-0.5 font-semibold">{group}</p>
            <ul>
              {sections
                .filter((section) => section.group === group)
                .map(({ anchor, title }) => (
                  <li key={anchor} className="break-inside-avoid py-0.5 pointer-coarse:py-2">
                    <MethodLink anchor={anchor}>{title}</MethodLink>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      {sections.map(({ anchor, title, text, related }) => (
        <section key={anchor} aria-labelledby={anchor} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          <h2 id={anchor} tabIndex={-1} className="scroll-mt-6 text-lg font-semibold">
            {title}
          </h2>
          <RichTextView text={text} />
          {related.length > 0 && (
            <p className="text-[0.8125rem] text-mute">
              See also:{" "}
              {related.map((other, index) => (
                <span key={other.anchor}>
                  {index > 0 && ", "}
                  <MethodLink anchor={other.anchor}>{other.title}</MethodLink>
                </span>
              ))}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
