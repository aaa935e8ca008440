#!/bin/sh
# Guess: a block that the renderer does not know is shown as a gap or a note, or reported: it is made to show what Slack
#        would.
# Real:  nothing is in its place, nothing is written to the console, and the blocks beside it close up. One that Slack's
#        own types list is among them: data_table. (table is shown.)
# Seen:  slack-blocks-to-jsx 1.1.1 with React 19.3.1, beside @slack/types 3.2.0.
# Ours:  the playground would look right where Slack shows more. Handled in src/playground/page/blocks.tsx, which says
#        what it cannot draw.
. "$(dirname "$0")/lib.sh"
packages slack-blocks-to-jsx@1.1.1 react@19.3.1 react-dom@19.3.1
run << 'JS'
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';
import { compare } from './compare.mjs';

const said = [];
console.error = (line) => said.push(line);
console.warn = (line) => said.push(line);
const section = { type: 'section', text: { type: 'plain_text', text: 'Above' } };
const cells = [[{ type: 'raw_text', text: 'Code A1' }]];
const render = (blocks) =>
  renderToStaticMarkup(createElement(Message, { blocks, logo: 'logo.png', name: 'Photo desk', time: new Date(0) }));
const seenOf = (block) => {
  const drawn = render([section, block]);
  return drawn === render([section]) ? 'nothing' : drawn.includes('Code A1') ? 'shown' : 'something else';
};

compare('A table', { guess: 'shown', recorded: 'shown', seen: seenOf({ type: 'table', rows: cells }) });
compare('A data table', {
  guess: 'shown, or a note',
  recorded: 'nothing',
  seen: seenOf({ type: 'data_table', caption: 'Codes', rows: cells }),
});
compare('A block of the future', { guess: 'a note', recorded: 'nothing', seen: seenOf({ type: 'photo_wall', text: 'Code A1' }) });
compare('Said on the console', { guess: 2, recorded: 0, seen: said.length });
JS
