import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { Upload } from "./use-uploads";

/** Files on their way, each with its bar, and what went wrong with any of them. */
export function UploadProgress({ uploads, problems }: { uploads: Upload[]; problems: string[] }) {
  return (
    <div className="mt-3 grid gap-2" aria-live="polite">
      {uploads.map(({ key, name, sent, total }) => (
        <Progress
          key={key}
          label={name}
          value={sent}
          max={total}
          text={sent < total ? `${Math.floor((100 * sent) / total)}\u00a0%` : "Reading…"}
        />
      ))}
      {problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences stay in the order they came
        <Notice key={index} kind="error">
          {problem}
        </Notice>
      ))}
    </div>
  );
}
