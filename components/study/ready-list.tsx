import { CheckList } from "./check-list";

interface Props<Item> {
  legend: string;
  hint: string;
  name: string;
  ready: readonly Item[];
  /** Keys of those ticked. */
  ticked: readonly string[];
  columns?: boolean;
  onTicked: (keys: string[]) => void;
}

/** Ready items to tick, each sent whole as one JSON text; ticked ones stay in the order they are offered. */
export function ReadyList<Item extends { key: string; name: string; question?: string }>(props: Props<Item>) {
  const { ready, ticked, onTicked, ...list } = props;
  return (
    <CheckList
      {...list}
      choices={ready.map((item) => ({ value: JSON.stringify(item), label: item.name, hint: item.question }))}
      ticked={ready.filter(({ key }) => ticked.includes(key)).map((item) => JSON.stringify(item))}
      onTick={(value, on) =>
        onTicked(
          ready
            .filter((item) => (JSON.stringify(item) === value ? on : ticked.includes(item.key)))
            .map(({ key }) => key),
        )
      }
    />
  );
}
