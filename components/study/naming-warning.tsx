import Link from "next/link";
import { Checkbox } from "@/components/ui/checkbox";
import { formatCounted } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";

interface Props {
  studyId: string;
  /** Systems whose shown texts name them, with how many do. */
  naming: { system: string; responses: number }[];
}

/** Before a study opens: responses that would tell annotators what wrote them. */
export function NamingWarning({ studyId, naming }: Props) {
  if (naming.length === 0) return null;
  return (
    <>
      <Notice kind="warn" title="Responses name themselves">
        <p>
          {naming.map(({ system, responses }) => `${formatCounted(responses, "response")} of “${system}”`).join(", ")}.{" "}
          <Link className="link" href={`/studies/${studyId}/blindness`}>
            Look at them, and mask the names
          </Link>
          , by the same rules for all systems.
        </p>
      </Notice>
      <Checkbox name="acceptLeaks" label="These responses give nothing away" />
    </>
  );
}
