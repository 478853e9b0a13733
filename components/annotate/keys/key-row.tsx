import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { type Key, keyName } from "./keymap";

interface Props {
  /** What the key does. */
  name: string;
  keyNow: Key;
  /** The next key press is for this one. */
  asked: boolean;
  problem: { kind: "set" | "taken" | "reserved" | "modified"; key: Key } | null;
  /** What the key that was pressed does already. */
  holder: string;
  onAsk: () => void;
  onSwap: () => void;
  onKeep: () => void;
}

export function KeyRow({ name, keyNow, asked, problem, holder, onAsk, onSwap, onKeep }: Props) {
  const t = useTranslations("keys");
  const shown = keyNow === "" ? t("noKey") : keyName(keyNow);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4">
      <span>{name}</span>
      <button
        type="button"
        aria-label={t("changeKey", { command: name, key: shown })}
        aria-pressed={asked}
        className={`min-h-8 min-w-14 rounded-control border px-2 text-center pointer-coarse:min-h-11 ${asked ? "border-accent bg-accent-soft text-accent" : "border-transparent hover:border-edge/60 hover:bg-sunken"}`}
        onClick={onAsk}
      >
        {asked ? t("press") : keyNow === "" ? <span className="text-mute">{shown}</span> : <Kbd>{shown}</Kbd>}
      </button>
      {problem && (
        <div role="alert" className="col-span-2 mb-1 flex flex-wrap items-center gap-2 text-[0.8125rem] text-warn">
          {problem.kind === "taken" && (
            <>
              {t("taken", { key: keyName(problem.key), other: holder })}
              <Button size="small" onClick={onSwap}>
                {t("swap")}
              </Button>
              <Button size="small" variant="quiet" onClick={onKeep}>
                {t("keep")}
              </Button>
            </>
          )}
          {problem.kind === "reserved" && t("reserved", { key: keyName(problem.key) })}
          {problem.kind === "modified" && t("modified")}
        </div>
      )}
    </div>
  );
}
