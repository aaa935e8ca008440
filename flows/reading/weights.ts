import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What `npm run train` has learnt; arrays are base64. */
const weights = z.strictObject({
  /** Of the lines it was learnt from, so that a test can tell whether they have changed since. */
  lines: z.string(),
  scale: z.number(),
  known: z.string(),
  features: z.string(),
  starts: z.string(),
  classes: z.string(),
  weights: z.string(),
});

export type StoredWeights = z.infer<typeof weights>;

/** Reads the weights, four megabytes: only once a text has to be read. Throws if the file is not what training writes. */
export function readWeights(): StoredWeights {
  // From the root, so that it is found from a bundle too.
  const file = new URL('../../flows/reading/weights.json', import.meta.url);
  return weights.parse(JSON.parse(readFileSync(file, 'utf8')));
}
