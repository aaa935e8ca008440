/** Words that are right as they are, though they look like a misspelt word of a phrase. */
const realWords = new Set(
  `telling calling spelling smelling falling filling rolling pulling setting settling sailing sealing seeing selected
  elected related depleted detected defeated delegated planting planing panning spanning achieved arrived received
  deceived believed bidden ridden read reads reader reading heady steady utmost fond round sound ground
  pound bound mound wound court count account corner never lever ever every there where three these those their them
  house horse course could would should mould cold coat cost costs post posts past last list lost least lists listen
  place phase phrase price prices prize print point paint pain main mail male make made sale safe save same some
  come home code coded mode model node done gone none nine fine line link like live life lift left felt fell feel
  feet feed need seed seem seen sent send spend spent speed spend bend mend land hand and band stand standing
  understand other mother brother father farther further rather either neither whether weather together
  first thirst third thing think thank thanks than then when what that this these while white write wrote
  right night might fight light sight tight eight weight height great create created creates rate late later letter
  better butter matter master faster easter eastern sister minister system items item time times tired tried trial
  ordering order border older folder holder shoulder wonder wonders under thunder sunday monday tuesday wednesday
  thursday friday saturday january february march april june july august september october november december
  morning evening afternoon today tonight tomorrow yesterday week weeks weekend month months year years day days hour
  hours minute minutes second seconds please pleased place places help helps helped hello thanks hope hoped
  just must trust rust dust best rest test tests text next nest west east least beast feast fast cast
  work works worked working world word words worth worse worst wrap trap try tries trying type types
  support report reports import export airport passport transport sport short shirt shoot shot shots shop stop stops
  kids kind kinds kings king ring rings bring brings string strong wrong young song long along belong
  school schools cool pool tool tools wool fool fools class classes glass grass pass passed passes past
  teacher teachers reach reached teach each beach peach coach phone phones photo hone stone alone
  name names game games came camera fame frame frames frames blame same shame
  open opens opened opener happen happens happened often soften
  site sites side sides wide hide hides ride rides size sizes bite white
  page pages age ages wage cage stage image manage managed manager damage
  screen green seen been keen queen between
  give gives given gave have has had having leave leaves level levels
  answer answers anger angry hungry country county count
  card cards care cars hard hardly yard ward award board boards bird
  check checks checked cheque chess chest cheap
  reply replied apply applied supply
  start starts started state states status statue
  grade grades trade upgrade update updated updates date dates dated
  change changed changes charge charged charges chance chances channel
  family families famous
  daughter laughter son sons soon moon noon
  number numbers member members remember december
  boys girl girls grill
  again against gain rain train brain
  fact facts face faces fast
  active actively actual actually action actions acting
  active native passive positive private
  visible possible invisible vision
  empty emptied
  missed mixed fixed kissed dismissed misses mistress
  sales scales males
  email emailed retail detail details
  junk jump jumps june bunk
  spam span spa
  waiting writing wanting hating rating dating
  awaiting putting cutting getting letting betting sitting hitting fitting
  found founder wounds
  entered center centre enter
  exactly exact exit exits
  printed pointed painted
  album albums
  hidden hide
  edit edited credit
  scanned scanner scan planned plan plans plane planet planes play plays player played
  reset preset present presents
  closed close closer closes clothes clothed nosed chosen choose
  expired inspired empire
  ready already
  files fills fields smiles miles tiles rules
  zip zoo
  posted hosted toasted
  live lived lives liver lives
  customs custom costume
  paper papers proper
  sheet sheets sweet street
  parent apparent
  event events prevent even evens
  roster poster posters rooster
  export expert experts
  sorted sported stored restored started
  shuffle scuffle
  mixed taxed boxed
  named framed blamed
  shipping shopping chipping
  flyer layer
  matched watched patched catch hatched scratched
  linked liked liking linking drinking blinked
  tagged bagged lagged
  hosting posting costing
  lines lives likes bikes
  banned canned
  sends lends
  photographer photographers photography grapher
  registered register registration
  nursery nurse
  preschool
  sibling siblings
  teacher admin
  office officer offer offers offered
  access assess process excess
  incomplete complete completed competed
  enabled tabled
  thought through though tough enough
  seller sellers cellar
  activity activities
  visit visited visits
  correct collect collected connect connected
  corrected collection connection connections
  invalid valid
  message massage
  appear appears
  expect expected expects
  wait waits await
  cheers chair chairs`.split(/\s+/),
);

/** Shorter words are too easily one letter away from another. */
const SHORTEST = 5;
const LONGEST = 20;
const MOST_REMEMBERED = 20_000;

/** Finds the word that was meant: one slip in a word of five letters or more, two in one of nine or more. */
export function createSpelling(vocabulary: ReadonlySet<string>): (word: string) => string {
  const byShorter = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < SHORTEST || word.length > LONGEST || !/^\p{Ll}+$/u.test(word)) continue;
    for (const shorter of shortened(word, slips(word))) {
      const words = byShorter.get(shorter);
      if (words) words.push(word);
      else byShorter.set(shorter, [word]);
    }
  }
  const remembered = new Map<string, string>();

  return (word) => {
    if (vocabulary.has(word) || realWords.has(word)) return word;
    if (word.length < SHORTEST - 1 || word.length > LONGEST || !/^\p{Ll}+$/u.test(word)) return word;
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const meant = nearest(word, byShorter) ?? word;
    // What is remembered must not grow with every odd word that comes along.
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, meant);
    return meant;
  };
}

function slips(word: string): number {
  return word.length >= 9 ? 2 : 1;
}

function nearest(word: string, byShorter: ReadonlyMap<string, readonly string[]>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const shorter of shortened(word, slips(word))) {
    for (const candidate of byShorter.get(shorter) ?? []) {
      if (candidate[0] !== word[0]) continue;
      const distance = distanceOf(word, candidate);
      if (distance <= slips(candidate) && (best === undefined || distance < best.distance)) {
        best = { word: candidate, distance };
      }
    }
  }
  return best?.word;
}

/** The word, and the word with letters left out. */
function shortened(word: string, most: number): Set<string> {
  const all = new Set([word]);
  let last = [word];
  for (let round = 0; round < most; round += 1) {
    last = last.flatMap((from) =>
      Array.from({ length: from.length }, (_, at) => from.slice(0, at) + from.slice(at + 1)),
    );
    for (const shorter of last) all.add(shorter);
  }
  return all;
}

/** Letters left out, added, replaced, or swapped with their neighbour. */
function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
