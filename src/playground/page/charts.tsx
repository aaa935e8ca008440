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
    <div className="chart" data-every={everyOf(categories)}>
      <LibraryDrawn
        block={{ type: 'data_visualization', title, chart: { type, series, axis_config: axes } }}
      />
    </div>
  );
}

/** How wide the library's picture is between its axes, and a letter of its labels, in its own units. */
const WIDTH = 444;
const LETTER = 6.5;

/** Which names below the axis are drawn, so that none lies on another: every one, every second …; the table has all. */
function everyOf(categories: readonly string[]): number {
  const longest = Math.max(...categories.map(({ length }) => length)) + 1;
  return Math.ceil((longest * LETTER * categories.length) / WIDTH);
}
