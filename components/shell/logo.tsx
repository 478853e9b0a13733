/** Two equal columns. `compact`: on a phone the mark alone is seen, the name is read out. */
export function Logo({ compact = false }: { compact?: boolean }) {
  return (
    <span className="flex items-center gap-2 leading-none font-semibold tracking-tight">
      <svg viewBox="0 0 32 32" className="size-5.5 flex-none" aria-hidden="true">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <rect x="7.5" y="8" width="7" height="16" rx="2.5" className="fill-accent-ink" />
        <rect x="17.5" y="8" width="7" height="16" rx="2.5" className="fill-accent-ink" />
      </svg>
      <span className={compact ? "sr-only sm:not-sr-only" : undefined}>Evenhand</span>
    </span>
  );
}
