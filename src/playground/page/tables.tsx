import { type ReactNode, useId, useState } from 'react';
import type { SlackBlock } from '../../fake-slack/slack-blocks.ts';
import { Scroller } from './scroller.tsx';

type TableBlock = Extract<SlackBlock, { type: 'table' }>;
type DataTableBlock = Extract<SlackBlock, { type: 'data_table' }>;
type Cell = DataTableBlock['rows'][number][number];

/** What is shown where the block does not say it: https://docs.slack.dev/tools/node-slack-sdk/reference/types/interfaces/DataTableBlock */
const PAGE_SIZE = 5;

/** A table as it is; its first row is its head. */
export function Table({ block, draw }: { block: TableBlock; draw(block: SlackBlock): ReactNode }) {
  const { rows, column_settings = [] } = block;
  const [head = [], ...body] = rows;
  const look = (column: number) => {
    const { align = 'left', is_wrapped = false } = column_settings[column] ?? {};
    return { className: is_wrapped ? 'wrapped' : undefined, style: { textAlign: align } };
  };
  return (
    <Scroller className="table-scroller" role="group" label="Table">
      <table className="table-block">
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" {...look(column)}>
                <CellWords cell={cell} draw={draw} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} {...look(column)}>
                  <CellWords cell={cell} draw={draw} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/**
 * A table with a caption, in pages, which a click on a heading sorts; rows can be filtered where there is more than one
 * page. That it does all three: https://docs.slack.dev/reference/block-kit/blocks/data-table-block
 */
export function DataTable({ block, draw }: { block: DataTableBlock; draw(block: SlackBlock): ReactNode }) {
  const { caption, rows, page_size = PAGE_SIZE, row_header_column_index = 0 } = block;
  const [order, setOrder] = useState<Order>();
  const [wanted, setWanted] = useState(0);
  const [filter, setFilter] = useState('');
  const id = useId();
  const [head = [], ...body] = rows;
  const kept = body.filter((row) => row.some((cell) => has(cell, filter)));
  const sorted = order === undefined ? kept : kept.toSorted((a, b) => compare(a, b, order));
  const pages = Math.max(1, Math.ceil(kept.length / page_size));
  // Rows may have gone since.
  const page = Math.min(wanted, pages - 1);
  const from = page * page_size;
  const shown = sorted.slice(from, from + page_size);

  function sort(column: number) {
    setOrder({ column, descending: order?.column === column && !order.descending });
    setWanted(0);
  }

  return (
    <div className="data-table">
      {body.length > page_size && (
        <input
          type="search"
          className="text-input table-filter"
          aria-label={`Filter: ${caption}`}
          aria-describedby={`${id}page`}
          placeholder="Filter rows"
          value={filter}
          onChange={({ target }) => {
            setFilter(target.value);
            setWanted(0);
          }}
        />
      )}
      <Scroller className="table-scroller" role="group" label={caption}>
        <table className="table-block">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th
                  key={column}
                  scope="col"
                  className={isNumeric(body, column) ? 'numeric' : undefined}
                  aria-sort={
                    order?.column === column ? (order.descending ? 'descending' : 'ascending') : undefined
                  }
                >
                  <button type="button" className="sort" onClick={() => sort(column)}>
                    <CellWords cell={cell} draw={draw} />
                    <span className="sort-sign" aria-hidden="true">
                      {order?.column === column ? (order.descending ? '▼' : '▲') : '↕'}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={body.indexOf(row)}>
                {row.map((cell, column) => {
                  const words = <CellWords cell={cell} draw={draw} />;
                  const className = cell.type === 'raw_number' ? 'numeric' : undefined;
                  return column === row_header_column_index ? (
                    <th key={column} scope="row" className={className}>
                      {words}
                    </th>
                  ) : (
                    <td key={column} className={className}>
                      {words}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {body.length > page_size && (
        <nav className="pages" aria-label={`Pages: ${caption}`}>
          <button
            type="button"
            className="button"
            aria-describedby={`${id}page`}
            disabled={page === 0}
            onClick={() => setWanted(page - 1)}
          >
            Previous
          </button>
          <span id={`${id}page`} role="status">
            {shown.length === 0 ? 'No row has this.' : `${from + 1}–${from + shown.length} of ${kept.length}`}
          </span>
          <button
            type="button"
            className="button"
            aria-describedby={`${id}page`}
            disabled={page === pages - 1}
            onClick={() => setWanted(page + 1)}
          >
            Next
          </button>
        </nav>
      )}
    </div>
  );
}

function CellWords({ cell, draw }: { cell: Cell; draw(block: SlackBlock): ReactNode }) {
  return cell.type === 'rich_text' ? draw(cell) : cell.text;
}

function isNumeric(body: readonly Cell[][], column: number): boolean {
  return body.every((row) => row[column]?.type === 'raw_number');
}

function compare(a: readonly Cell[], b: readonly Cell[], { column, descending }: Order): number {
  const [left, right] = [a[column], b[column]];
  const ascending =
    left?.type === 'raw_number' && right?.type === 'raw_number'
      ? left.value - right.value
      : wordsOf(left).localeCompare(wordsOf(right), 'en', { numeric: true });
  return descending ? -ascending : ascending;
}

function has(cell: Cell, words: string): boolean {
  return wordsOf(cell).toLowerCase().includes(words.trim().toLowerCase());
}

function wordsOf(cell: Cell | undefined): string {
  if (cell?.type !== 'rich_text') return cell?.text ?? '';
  return cell.elements
    .flatMap(({ elements }) => elements)
    .map(({ text }) => (typeof text === 'string' ? text : ''))
    .join('');
}
