#!/bin/sh
# Guess: `typescript` 7 is the same package with a faster compiler: `tsc` and the API that tools import.
# Real:  `import ts from 'typescript'` still works, and gives the version and nothing else; what there is of an API is
#        behind other entries, all called unstable. A tool that takes any version as its peer fails at its first use of
#        the compiler, not at its import, and npm finds nothing wrong.
# Seen:  typescript 7.0.2 and 6.0.3.
# Ours:  each tool that reads our TypeScript must bring its own parser: knip, vitest and biome do.
. "$(dirname "$0")/lib.sh"
packages typescript@7.0.2 typescript-6@npm:typescript@6.0.3
run << 'JS'
import { createRequire } from 'node:module';
import { compare } from './compare.mjs';

const require = createRequire(import.meta.url);
const seenOf = (name) => {
  const { version, transpileModule, createProgram } = require(name);
  return { version, transpileModule: typeof transpileModule, createProgram: typeof createProgram };
};

compare('typescript 6', {
  guess: { version: '6.0.3', transpileModule: 'function', createProgram: 'function' },
  recorded: { version: '6.0.3', transpileModule: 'function', createProgram: 'function' },
  seen: seenOf('typescript-6'),
});
compare('typescript 7', {
  guess: { version: '7.0.2', transpileModule: 'function', createProgram: 'function' },
  recorded: { version: '7.0.2', transpileModule: 'undefined', createProgram: 'undefined' },
  seen: seenOf('typescript'),
});
JS
