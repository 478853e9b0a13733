import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportFileView } from "@/lib/exchange/batch/schema";

interface Props {
  name: string;
  detection: ImportFileView["detection"];
  /** Behind what it was recognised as. */
  more: ReactNode;
  onRemove: () => void;
}

/** A file's name, what it was recognised as or why it was not, and the button that takes it away. */
export function FileHead({ name, detection, more, onRemove }: Props) {
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="font-medium wrap-anywhere">{name}</h3>
          <p className="text-[0.8125rem] text-mute">
            {detection.ok ? detection.says : "Not recognised"}
            {more}
          </p>
        </div>
        <Button size="small" variant="quiet" onClick={onRemove} aria-label={`Remove ${name}`}>
          <Trash2 className="size-4" aria-hidden="true" />
          Remove
        </Button>
      </div>
      {!detection.ok && (
        <Notice kind="error" title={detection.message}>
          {detection.hint}
        </Notice>
      )}
    </>
  );
}
