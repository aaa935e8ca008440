#!/bin/sh
# Guess: npm sbom --omit=dev lists what npm ci --omit=dev installs.
# Real:  it leaves out every package that a development package needs as well, though production installs it. Beside an
#        installation without development packages it fails instead, because those are missing.
# Seen:  npm 11.19.1.
# Ours:  the Dockerfile takes devDependencies out of its package.json before it asks for the list.
. "$(dirname "$0")/lib.sh"
packages npm@11.19.1
npm=$folder/node_modules/.bin/npm
mkdir app
cd app
cat > package.json << 'JSON'
{ "name": "app", "version": "1.0.0", "private": true, "dependencies": { "ms": "2.1.3" }, "devDependencies": { "debug": "4.4.3" } }
JSON
"$npm" install --package-lock-only --no-audit --no-fund --loglevel=error > /dev/null
listed() {
  node --print 'JSON.parse(require("fs").readFileSync(0, "utf8") || "{}").components?.map(({ name }) => name) ?? "nothing"'
}
sbom() {
  "$npm" sbom --sbom-format=cyclonedx "$@" 2> /dev/null || true
}
sbom --omit=dev --package-lock-only | listed > ../of-lockfile
"$npm" ci --omit=dev --no-audit --no-fund --loglevel=error > /dev/null
sbom --omit=dev | listed > ../beside-installed
"$npm" pkg delete devDependencies
sbom | listed > ../without-them
cd ..
run << 'JS'
import { readFileSync } from 'node:fs';
import { compare } from './compare.mjs';

const seen = (file) => readFileSync(file, 'utf8').trim();
compare('Of the lockfile', { guess: "[ 'ms' ]", recorded: '[]', seen: seen('of-lockfile') });
compare('Beside what is installed', { guess: "[ 'ms' ]", recorded: 'nothing', seen: seen('beside-installed') });
compare('Without development packages', { guess: "[ 'ms' ]", recorded: "[ 'ms' ]", seen: seen('without-them') });
JS
