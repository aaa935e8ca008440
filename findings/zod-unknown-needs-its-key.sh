#!/bin/sh
# Guess: a field that may be anything may also be absent; and a preprocess and a transform that fill in a default do the
#        same.
# Real:  since 4.4 an object asks for the key of each field that is not marked optional, before the field's schema is
#        asked: z.unknown(), z.any() and a union with undefined fail without it ("expected nonoptional"), and pass with
#        an explicit undefined. A transform of unknown never runs for an absent key, a preprocess does.
# Seen:  zod 4.6.7; 4.0 to 4.3 and 3 took all of these.
# Ours:  what Slack leaves out would be refused after an update of zod. Fields that may be absent are .optional(),
#        .nullish() or .default().
. "$(dirname "$0")/lib.sh"
packages zod@4.6.7
run << 'JS'
import * as z from 'zod';
import { compare } from './compare.mjs';

const seenOf = (field, given) => {
  const { success, data } = z.object({ field }).safeParse(given);
  return success ? data : 'refused';
};
const orNone = (value) => value ?? 'none';

compare('unknown, absent', { guess: {}, recorded: 'refused', seen: seenOf(z.unknown(), {}) });
compare('unknown, undefined', {
  guess: { field: undefined },
  recorded: { field: undefined },
  seen: seenOf(z.unknown(), { field: undefined }),
});
compare('string or undefined, absent', { guess: {}, recorded: 'refused', seen: seenOf(z.union([z.string(), z.undefined()]), {}) });
compare('A transform that fills in, absent', {
  guess: { field: 'none' },
  recorded: 'refused',
  seen: seenOf(z.unknown().transform(orNone), {}),
});
compare('A preprocess that fills in, absent', {
  guess: { field: 'none' },
  recorded: { field: 'none' },
  seen: seenOf(z.preprocess(orNone, z.string()), {}),
});
JS
