import { Eye } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";

export function PreviewLink({ studyId }: { studyId: string }) {
  return (
    <ButtonLink href={`/studies/${studyId}/preview`}>
      <Eye className="size-4" aria-hidden="true" />
      See it as an annotator
    </ButtonLink>
  );
}
