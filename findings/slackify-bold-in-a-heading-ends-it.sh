#!/bin/sh
# Guess: a heading becomes one bold line, also where a part of it is bold already.
# Real:  the heading is put between asterisks as it is, and so is the bold part inside. In mrkdwn asterisks do not nest:
#        the second one ends what the first began, or is shown. In between are the zero-width spaces that the library puts
#        around all that is bold or italic, in paragraphs too, so words that are copied from Slack carry them along.
# Seen:  slackify-markdown 5.0.0.
# Ours:  texts have no headings; in paragraphs src/knowledge/mrkdwn.ts takes out the zero-width spaces that are not needed.
. "$(dirname "$0")/lib.sh"
packages slackify-markdown@5.0.0
run << 'JS'
import { slackifyMarkdown } from 'slackify-markdown';
import { compare } from './compare.mjs';

const seenOf = (markdown) => slackifyMarkdown(markdown).trimEnd().replaceAll('\u200b', '<zero-width space>');

compare('# Code mistyped', { guess: '*Code mistyped*', recorded: '*Code mistyped*', seen: seenOf('# Code mistyped') });
compare('# Code **mistyped** again', {
  guess: '*Code mistyped again*',
  recorded: '*Code <zero-width space>*mistyped*<zero-width space> again*',
  seen: seenOf('# Code **mistyped** again'),
});
compare('Ask for the **job number**.', {
  guess: 'Ask for the *job number*.',
  recorded: 'Ask for the <zero-width space>*job number*<zero-width space>.',
  seen: seenOf('Ask for the **job number**.'),
});
JS
