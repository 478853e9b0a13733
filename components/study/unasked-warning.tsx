import { formatCounted } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import type { AskedPrompts } from "@/lib/studies/schema";

interface Props {
  studyId: string;
  aspects: { name: string }[];
  /** In the order of the aspects. */
  asked: AskedPrompts;
}

/** Before a study opens: aspects that nobody would be asked about, and prompts that have none. */
export function UnaskedWarning({ studyId, aspects, asked }: Props) {
  const unasked = aspects.filter((_, at) => asked.asked[at] === 0).map(({ name }) => `“${name}”`);
  return (
    <>
      {unasked.length > 0 && (
        <Notice
          kind="warn"
          title={`${unasked.join(", ")} ${unasked.length === 1 ? "applies" : "apply"} to none of the prompts`}
        >
          <p>
            The study cannot be opened like this.{" "}
            <a className="link" href={`/studies/${studyId}/protocol`}>
              Choose other tags
            </a>
            , or untick what nobody would be asked.
          </p>
        </Notice>
      )}
      {asked.without > 0 && (
        <Notice title={`No aspect applies to ${formatCounted(asked.without, "prompt")}`}>
          <p>Annotators answer the overall question alone there. Judges asked about aspects only leave them out.</p>
        </Notice>
      )}
    </>
  );
}
