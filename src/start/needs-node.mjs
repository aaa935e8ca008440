// In JavaScript that any Node reads: an older one ends with "Unknown file extension" before the first line of TypeScript.
if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(
    `Photo Help needs Node 24, and this is ${process.version}. npm ci brings Node 24 by an install script. ` +
      'Are those off? Then: npm rebuild node --ignore-scripts=false\n',
  );
  process.exit(1);
}
