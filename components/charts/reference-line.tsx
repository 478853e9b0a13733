/** Dashed, from top to bottom of a plot, so that the rows' join up. */
export function ReferenceLine({ x }: { x: string }) {
  return <line x1={x} x2={x} y1="0" y2="100%" className="stroke-edge" strokeWidth="1" strokeDasharray="2 3" />;
}
