#!/bin/sh
# Guess: a line break of Markdown, two spaces or a backslash at the end of a line, becomes a line break in Slack.
# Real:  both become a backslash and a line break: Markdown's way, which Slack's mrkdwn does not know. People see the
#        backslash. A paragraph's own line breaks stay as they are.
# Seen:  slackify-markdown 5.0.0.
# Ours:  steps of a repair would be shown with backslashes. src/knowledge/mrkdwn.ts makes one line of a paragraph first,
#        with which the two spaces go; a line that ends with a backslash is refused when the texts are read.
. "$(dirname "$0")/lib.sh"
packages slackify-markdown@5.0.0
run << 'JS'
import { slackifyMarkdown } from 'slackify-markdown';
import { compare } from './compare.mjs';

const seenOf = (markdown) => JSON.stringify(slackifyMarkdown(markdown).trimEnd());
const good = JSON.stringify('Open the job.\nClose it.');

compare('Two spaces', { guess: good, recorded: JSON.stringify('Open the job.\\\nClose it.'), seen: seenOf('Open the job.  \nClose it.') });
compare('A backslash', { guess: good, recorded: JSON.stringify('Open the job.\\\nClose it.'), seen: seenOf('Open the job.\\\nClose it.') });
compare('No mark', { guess: good, recorded: good, seen: seenOf('Open the job.\nClose it.') });
JS
