interface Props {
  label: string;
  value: number;
  max: number;
  /** What the bar says in words; shown beside it. */
  text?: string;
  labelHidden?: boolean;
}

export function Progress({ label, value, max, text, labelHidden }: Props) {
  return (
    <div className="grid min-w-24 gap-1.5">
      {(!labelHidden || text) && (
        <div className="flex justify-between gap-4 text-[0.8125rem] text-mute">
          {!labelHidden && <span>{label}</span>}
          {text && <span className="tabular-nums">{text}</span>}
        </div>
      )}
      <progress className="meter" aria-label={label} value={Math.min(value, max)} max={Math.max(max, 1)}>
        {text}
      </progress>
    </div>
  );
}
