/** A row's figure in a chart, and its range below it. Both are drawn into the chart's picture. */
export function ChartValue({ value, range }: { value: string; range?: string }) {
  return (
    <>
      <span data-chart-text="" className="font-semibold">
        {value}
      </span>
      {range !== undefined && (
        <span data-chart-text="" className="block text-xs whitespace-nowrap text-mute">
          {range}
        </span>
      )}
    </>
  );
}
