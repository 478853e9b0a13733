/** A dash where a number is not defined; why, for whoever asks. */
export function MissingValue({ reason }: { reason: string }) {
  return (
    <span title={reason} className="text-mute">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{reason}</span>
    </span>
  );
}
