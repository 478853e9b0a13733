import { Table } from "@/components/ui/table";
import type { StudyProtocol, StudyTexts } from "@/lib/studies/schema";

interface Props {
  protocol: StudyProtocol;
  tag: string;
  texts: StudyTexts;
}

/** Text by text what annotators of one language read; what is missing they read in the study's own. */
export function TranslationView({ protocol, tag, texts }: Props) {
  const { publicTitle, question, guidelines, aspects, reasons, settings } = protocol;
  const all: [what: string, own: string, translated: string | undefined][] = [
    ["Public title", publicTitle, texts.publicTitle],
    ["Question", question, texts.question],
    ["Guidelines", guidelines, texts.guidelines],
    ...aspects.flatMap(({ key, name, question: asked }): [string, string, string | undefined][] => [
      ["Aspect", name, texts.aspects?.[key]?.name],
      ["Its question", asked, texts.aspects?.[key]?.question],
    ]),
    ...reasons.map(({ key, name }): [string, string, string | undefined] => [
      "Quick reason",
      name,
      texts.reasons?.[key],
    ]),
  ];
  return (
    <Table
      caption={`Texts in ${tag}`}
      captionHidden
      columns={[{ header: "Text" }, { header: settings.language }, { header: tag }]}
      rows={all
        .filter(([, own]) => own.trim() !== "")
        .map(([what, own, translated], at) => ({
          key: String(at),
          cells: [
            what,
            <span key="own" className="line-clamp-3">
              {own}
            </span>,
            translated ? (
              <span key="translated" className="line-clamp-3" lang={tag} dir="auto">
                {translated}
              </span>
            ) : (
              <em key="missing" className="text-mute">
                missing: shown in {settings.language}
              </em>
            ),
          ],
        }))}
    />
  );
}
