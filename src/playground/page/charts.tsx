import type { SlackBlock } from '../../fake-slack/slack-blocks.ts';
import { LibraryDrawn } from './library.tsx';

type ChartBlock = Extract<SlackBlock, { type: 'data_visualization' }>;

/** The library's own picture, with a table of the same numbers behind a button. */
export function Chart({ block: { title, chart } }: { block: ChartBlock }) {
  const { type } = chart;
  if (type === 'pie') return <LibraryDrawn block={{ type: 'data_visualization', title, chart }} />;
  const { series, axis_config } = chart;
  const { categories, x_label, y_label } = axis_config;
  const axes = { categories, ...(x_label && { x_label }), ...(y_label && { y_label }) };
  return (
    <LibraryDrawn block={{ type: 'data_visualization', title, chart: { type, series, axis_config: axes } }} />
  );
}
