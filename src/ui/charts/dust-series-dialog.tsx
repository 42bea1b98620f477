import { ChartDialog } from './chart-dialog.tsx';
import { DustSeriesChart } from './dust-series-chart.tsx';

/** The months of dust-fall as lines, from their table. */
export function DustSeriesDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <ChartDialog onClose={onClose}>
      <DustSeriesChart />
    </ChartDialog>
  );
}
