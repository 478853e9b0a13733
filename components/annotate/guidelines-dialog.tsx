import { RichTextView } from "@/components/comparison/rich-text";
import { Dialog } from "@/components/ui/dialog";
import type { BlindStudy } from "@/lib/assignments/schema";

export function GuidelinesDialog({ study, open, onClose }: { study: BlindStudy; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Guidelines">
      {study.guidelines.plain.trim() === "" ? (
        <p className="text-mute">This study has no guidelines beyond its question: {study.question}</p>
      ) : (
        <RichTextView text={study.guidelines} />
      )}
    </Dialog>
  );
}
