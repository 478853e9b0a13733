import { CopyField } from "@/components/ui/copy-field";

export function ResumeLink({ url }: { url: string }) {
  return (
    <CopyField
      label="Your personal link"
      hint="It brings you back here, on this or another device. Keep it to yourself: whoever has it votes as you."
      value={url}
    />
  );
}
