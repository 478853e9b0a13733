"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { Preferences } from "@/components/annotate/desk/use-preferences";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { Command } from "./commands";
import type { KeyGroup } from "./key-list";
import { KeyRow } from "./key-row";
import { commandAt, type Key, keymapOf, keyName, withKey } from "./keymap";
import { useNewKey } from "./use-new-key";

interface Props {
  /** The keys of this screen; all screens share one map. */
  groups: KeyGroup[];
  /** What a command does, in words, also one of another screen. */
  names: (command: Command) => string;
  preferences: Pick<Preferences, "keys" | "keymap">;
  open: boolean;
  onChange: (change: Partial<Preferences>) => void;
  onClose: () => void;
  /** What else stands here. */
  children?: ReactNode;
}

/** What happened to a key that was pressed for a command. */
type Outcome = { command: Command; key: Key; kind: "set" | "taken" | "reserved" | "modified" };

export function KeysDialog(props: Props) {
  const t = useTranslations("keys");
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t("title")}>
      <KeyList {...props} />
    </Dialog>
  );
}

function KeyList({ groups, names, preferences, onChange, children }: Props) {
  const t = useTranslations("keys");
  const keymap = keymapOf(preferences.keymap);
  const [asked, setAsked] = useState<Command | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [said, setSaid] = useState("");

  function set(command: Command, key: Key) {
    onChange({ keymap: withKey(preferences.keymap, command, key) });
    setOutcome({ command, key, kind: "set" });
    setSaid(t("set", { key: keyName(key), command: names(command) }));
  }

  useNewKey(asked, (command, pressed) => {
    setAsked(null);
    setOutcome(null);
    if (pressed === null) return setSaid("");
    const { key, refused } = pressed;
    if (refused) return setOutcome({ command, key, kind: refused });
    const holder = commandAt(keymap, key);
    if (holder === null || holder === command) set(command, key);
    else setOutcome({ command, key, kind: "taken" });
  });

  function ask(command: Command) {
    setOutcome(null);
    setAsked(command);
    setSaid(t("pressSpoken", { command: names(command) }));
  }

  return (
    <div className="grid gap-5">
      <label className="flex items-center gap-2.5 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="checkmark"
          checked={preferences.keys}
          onChange={(event) => onChange({ keys: event.target.checked })}
        />
        {t("use")}
      </label>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className={`grid gap-4 ${preferences.keys ? "" : "text-mute"}`}>
        <p className="text-[0.8125rem] text-mute">{t("change")}</p>
        {groups.map(({ name, commands }) => (
          <section key={name} aria-label={t(`groups.${name}`)} className="grid gap-0.5">
            <h3 className="mb-1 text-[0.8125rem] font-semibold text-mute">{t(`groups.${name}`)}</h3>
            {name === "vote" && !commands.includes("left") && (
              <p className="mb-1 text-[0.8125rem] text-mute">{t("arrowsOnly")}</p>
            )}
            {commands.map((command) => (
              <KeyRow
                key={command}
                name={names(command)}
                keyNow={keymap[command]}
                asked={asked === command}
                problem={outcome?.command === command && outcome.kind !== "set" ? outcome : null}
                holder={names(commandAt(keymap, outcome?.key ?? "") ?? command)}
                onAsk={() => (asked === command ? setAsked(null) : ask(command))}
                onSwap={() => outcome && set(command, outcome.key)}
                onKeep={() => setOutcome(null)}
              />
            ))}
          </section>
        ))}
        <p className="flex flex-wrap gap-x-6 gap-y-1 text-[0.8125rem] text-mute">
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t("scroll")}
          </span>
          <span>
            <Kbd>Esc</Kbd> {t("leave")}
          </span>
        </p>
        {Object.keys(preferences.keymap).length > 0 && (
          <p>
            <Button
              size="small"
              onClick={() => {
                onChange({ keymap: {} });
                setOutcome(null);
                setSaid(t("resetDone"));
              }}
            >
              {t("reset")}
            </Button>
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
