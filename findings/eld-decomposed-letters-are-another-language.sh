#!/bin/sh
# Guess: a text whose accents are written as letters of their own (as macOS and some mail programs give them) is in the same
#        language as the same text composed.
# Real:  eld looks words up as they are coded: the decomposed "ä" is an "a" and a mark that parts the word, and the pieces
#        are taken for words of another language, which it calls reliable.
# Seen:  eld 2.1.0, in its smallest size; the larger ones know this sentence all the same.
# Ours:  what is heard is composed (NFC) before anything else looks at it; our own phrases would miss such letters too.
. "$(dirname "$0")/lib.sh"
packages eld@2.1.0
run << 'JS'
import { eld } from 'eld/extrasmall';
import { compare } from './compare.mjs';

const text = 'Moi, en pääse sisään sinne kuvajuttuun, mitä mä teen väärin?';
const seenOf = (written) => {
  const found = eld.detect(written);
  return { language: found.language, reliable: found.isReliable() };
};

compare('composed', {
  guess: { language: 'fi', reliable: true },
  recorded: { language: 'fi', reliable: true },
  seen: seenOf(text.normalize('NFC')),
});
compare('decomposed', {
  guess: { language: 'fi', reliable: true },
  recorded: { language: 'fr', reliable: true },
  seen: seenOf(text.normalize('NFD')),
});
JS
