import { useEffect, useMemo, useRef } from 'react';
import type { FlowNode } from './flow-box.tsx';
import { LibraryDrawn } from './library.tsx';
import { forLibrary } from './mrkdwn.ts';

const kindWords = {
  question: 'A question',
  choice: 'A choice by what is known',
  fix: 'A fix',
  flow: 'Another flow',
  end: 'An end',
} as const;

/** What agents read at a step of the flow, and the files that say it. */
export function FlowDetails({ node, close }: { node: FlowNode; close(): void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, kind, title, ids, text, files } = node;

  useEffect(() => {
    // Another step is read from its beginning, too.
    if (id !== '') heading.current?.focus();
  }, [id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever the focus is in it
    <div
      className="flow-details"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <p className="flow-kind">{kindWords[kind]}</p>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {text.map((paragraph, index) => (
        <Paragraph key={`${index} ${id}`} text={paragraph} />
      ))}
      {files.length > 0 && (
        <ul className="files" aria-label="Its files">
          {files.map((file) => (
            <li key={file}>
              <code>{file}</code>
            </li>
          ))}
        </ul>
      )}
      <p className="flow-ids">
        In code: <code>{ids.join(' · ')}</code>
      </p>
      <button type="button" className="button" onClick={close}>
        Back to what is known
      </button>
    </div>
  );
}

function Paragraph({ text }: { text: string }) {
  const block = useMemo(
    () => ({ type: 'section', text: { type: 'mrkdwn', text: forLibrary(text) } }) as const,
    [text],
  );
  return <LibraryDrawn block={block} />;
}
