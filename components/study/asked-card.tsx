import { Card } from "@/components/ui/card";
import { formatCounted } from "@/components/ui/format-number";
import type { StudyProtocol } from "@/lib/studies/schema";
import { type KnownLanguage, languageName } from "./language-name";
import { PreviewLink } from "./preview-link";
import { rationaleSentence, scaleWords } from "./protocol-words";

interface Props {
  studyId: string;
  protocol: StudyProtocol;
  languages: KnownLanguage[];
}

/** The heart of the protocol, for whoever asks what the figures below are about. */
export function AskedCard({ studyId, protocol, languages }: Props) {
  const { question, scale, bothBad, aspects, rationale, reasons, settings } = protocol;
  const others = Object.keys(settings.translations).map((tag) => languageName(tag, languages));
  const parts = [
    bothBad ? `${scaleWords[scale]}, or both bad` : scaleWords[scale],
    aspects.length > 0 &&
      `aspects: ${aspects.map(({ name, tagFilter }) => (tagFilter ? `${name} (some prompts only)` : name)).join(", ")}`,
    rationale !== "off" && `rationale: ${rationaleSentence(rationale, settings.minRationale).toLowerCase()}`,
    reasons.length > 0 && formatCounted(reasons.length, "quick reason"),
    settings.confidence !== "off" && "confidence",
    settings.examples.length > 0 && formatCounted(settings.examples.length, "example"),
    others.length > 0 && `also in ${others.join(", ")}`,
  ];
  return (
    <Card title="What annotators are asked" actions={<PreviewLink studyId={studyId} />}>
      <p className="text-lg font-semibold wrap-anywhere" lang={settings.language} dir="auto">
        {question}
      </p>
      <p className="mt-1 max-w-[90ch] text-mute wrap-anywhere">
        {parts.filter((part) => part !== false).join(" · ")}.{" "}
        <a className="link" href={`/studies/${studyId}/protocol`}>
          The whole protocol
        </a>
      </p>
    </Card>
  );
}
