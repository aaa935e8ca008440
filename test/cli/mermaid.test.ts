import { describe, expect, test } from 'vitest';
import { defineFlow, is } from '../../flows/flow.ts';
import { machines } from '../../flows/index.ts';
import { mermaid } from '../../src/cli/mermaid.ts';

/** A node or an arrow as Mermaid's flowchart grammar has them, with every label in quotes. */
const LABEL = String.raw`"[^"\n]+"`;
const NODE = new RegExp(
  String.raw`^ {2}(\w+)(?:\(${LABEL}\)|\[${LABEL}\]|\[\[${LABEL}\]\]|\{${LABEL}\}|\(\[${LABEL}\]\))$`,
);
const ARROW = new RegExp(String.raw`^ {2}(\w+) -->(?:\|${LABEL}\|)? (\w+)$`);

describe.each(machines)('$id as a diagram', (machine) => {
  const [first, ...lines] = mermaid(machine).split('\n');
  const nodes = lines.flatMap((line) => NODE.exec(line)?.[1] ?? []);
  const arrows = lines.flatMap((line) => {
    const [, from = '', to = ''] = ARROW.exec(line) ?? [];
    return from === '' ? [] : [`${from} ${to}`];
  });

  test('has only lines that Mermaid understands', () => {
    expect(first).toBe('flowchart TD');
    expect(nodes.length + arrows.length).toBe(lines.length);
  });

  test('has each state once, and arrows between them only, one for each pair', () => {
    expect(nodes).toEqual(Object.keys(machine.states));
    for (const id of arrows.flatMap((arrow) => arrow.split(' '))) expect(nodes).toContain(id);
    expect(new Set(arrows).size).toBe(arrows.length);
  });
});

test('a small flow, word for word', () => {
  const example = { id: 'test', causes: { photosHidden: 'together', photosElsewhere: 'together' } } as const;
  const machine = defineFlow(example, {
    initial: 'start',
    states: {
      start: { always: [{ guard: is('codeActivated', 'yes'), target: 'end' }, 'oldCodes'] },
      oldCodes: {
        meta: { ask: 'oldCodes' },
        on: {
          'oldCodes.known': [{ guard: is('namesList', 'yes'), target: 'hidden' }, 'end'],
          'oldCodes.unknown': 'codeActivated',
        },
      },
      codeActivated: {
        meta: { ask: 'codeActivated' },
        on: { 'codeActivated.yes': 'end', 'codeActivated.no': 'end', 'codeActivated.unknown': 'end' },
      },
      hidden: {
        meta: { fixes: ['photosHidden', 'photosElsewhere'], because: [], possible: true },
        on: { solved: 'end', notSolved: 'other' },
      },
      other: { type: 'final', meta: { goTo: { id: 'jobDeleted' } } },
      end: { type: 'final', meta: { end: 'handedOver', why: 'nothingHelped' } },
    },
  });
  expect(mermaid(machine)).toBe(
    `
flowchart TD
  start{"Access code?"}
  start -->|"activated"| end_
  start -->|"otherwise"| oldCodes
  oldCodes("Do you still have the deleted job’s access codes?")
  oldCodes -->|"Yes, we have them (Names list: there is one)"| hidden
  oldCodes -->|"Yes, we have them (otherwise)"| end_
  oldCodes -->|"No, they are gone"| codeActivated
  codeActivated("Is the customer’s access code activated?")
  codeActivated -->|"any answer"| end_
  hidden["possibly photosHidden, photosElsewhere"]
  hidden -->|"solved"| end_
  hidden -->|"not solved"| other
  other[["jobDeleted"]]
  end_(["handed over: nothing helped"])
`.trim(),
  );
});
