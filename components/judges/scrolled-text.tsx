import { classNames } from "@/components/ui/class-names";
import { ScrollRegion } from "@/components/ui/scroll-region";

interface Props {
  label: string;
  text: string;
  /** As a machine reads it. */
  exact?: boolean;
  tall?: boolean;
}

/** A long text in a box of its own that scrolls. */
export function ScrolledText({ label, text, exact, tall }: Props) {
  return (
    <ScrollRegion
      label={label}
      className={classNames(
        "min-w-0 overflow-auto rounded-control border bg-panel p-3",
        tall ? "max-h-[40rem]" : "max-h-80",
      )}
    >
      {exact ? (
        <pre className="font-mono text-xs whitespace-pre-wrap wrap-anywhere">{text}</pre>
      ) : (
        <div className="plain-text text-[0.8125rem] wrap-anywhere">{text}</div>
      )}
    </ScrollRegion>
  );
}
