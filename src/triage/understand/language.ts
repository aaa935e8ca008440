/** English, as far as it is not about photos: what the reading of every question shares. */

import { wordSet } from './word-set.ts';

/** Words that turn what follows into its opposite. */
export const negators = wordSet(
  'not no never none nor neither nowise without nothing nobody noone cannot aint hardly non nowhere zero',
);

/** Words that may come between the words of a phrase without changing it. */
export const fillers = wordSet(`
  the a an this that these those is are was were be been being am has have had having do does did
  it its he she they i we you him her his hers their them my our your us me one ones 's s 'd d
  of to in on at for with by from as into onto off up
  still already now just currently also really definitely actually again yet always only even all both each every
  any some completely totally clearly apparently obviously simply all very so far today yesterday currently
  longer anymore properly fully there here then well even too either which who whose
  can get gets got gotten getting keep keeps think thinks believe guess pretty sure afaik seems seem looks look showing
  shows shown show says say said set marked listed status state mode turns turned out
`);

/** Words that may end a clause behind a phrase. */
export const tails = wordSet(`
  now already still again currently today yesterday here there too either anyway all for me so far yet just though tho is are anymore longer
  it i think she says at least then well the a right lol more hi hello hey please thanks anyone anybody sorry
`);

/** What a negation may reach over on its way to what it negates. */
export const reaches = wordSet(`
  means by ever
  think believe the a an any anything longer be been being is are was were it she he they that this case in on at to of for
  actually yet even really her his their my our your there as quite all set listed marked there so have has had do does did
  get gets getting see sees seeing say says saying show shows showing saw got just i we you me one thing such like because
`);

/** How people in a hurry write words. */
export const shorthand: ReadonlyMap<string, string> = new Map(
  `abt about; acc account; acct account; act'd activated; actd activated; addr address; addy address; arch'd archived;
  archd archived; b4 before; chk check; chk'd checked; chkd checked; ck'd checked; cust customer; custs customers;
  cstmr customer; dbl double; dbld doubled; deact'd deactivated; deactd deactivated; del'd deleted; deld deleted;
  diff different; dl download; dls downloads; dwnld download; elem elementary; err error; fam family; fams families;
  gal gallery; gals galleries; incorr incorrect; msg message; msgs messages; pg page; pgs pages; pix pictures; pls please;
  plz please; ppl people; prob probably; probs probably; pw password; rcvd received; rdy ready; rec'd received;
  recd received; scrn screen; sys system; thx thanks; wk week; wks weeks; yday yesterday; yr year; yrs years`
    .split(';')
    .map((pair) => {
      const [short = '', long = ''] = pair.trim().split(' ');
      return [short, long] as const;
    }),
);

export const contractions: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...shorthand].map(([short, long]): [string, string[]] => [short, [long]]),
  ...Object.entries({
    "'s": ["'s"],
    "'re": ['are'],
    "'ve": ['have'],
    "'ll": ['will'],
    "'d": ["'d"],
    "'m": ['am'],
    "can't": ['can', 'not'],
    "won't": ['will', 'not'],
    "shan't": ['shall', 'not'],
    "ain't": ['is', 'not'],
    "y'all": ['you'],
    cannot: ['can', 'not'],
    cant: ['can', 'not'],
    wont: ['will', 'not'],
    isnt: ['is', 'not'],
    arent: ['are', 'not'],
    wasnt: ['was', 'not'],
    werent: ['were', 'not'],
    dont: ['do', 'not'],
    doesnt: ['does', 'not'],
    doesent: ['does', 'not'],
    dosent: ['does', 'not'],
    didnt: ['did', 'not'],
    hasnt: ['has', 'not'],
    havent: ['have', 'not'],
    hadnt: ['had', 'not'],
    couldnt: ['could', 'not'],
    wouldnt: ['would', 'not'],
    shouldnt: ['should', 'not'],
    neednt: ['need', 'not'],
    aint: ['is', 'not'],
    theres: ['there', 'is'],
    thats: ['that', 'is'],
    whats: ['what', 'is'],
    hes: ['he', 'is'],
    shes: ['she', 'is'],
    theyre: ['they', 'are'],
    youre: ['you', 'are'],
    ive: ['i', 'have'],
    weve: ['we', 'have'],
    im: ['i', 'am'],
    theyve: ['they', 'have'],
    its: ['it', 'is'],
    em: ['them'],
    100: ['hundred'],
    u: ['you'],
    ur: ['your'],
    dunno: ['do', 'not', 'know'],
    idk: ['i', 'do', 'not', 'know'],
    gonna: ['going', 'to'],
    wanna: ['want', 'to'],
    gotta: ['have', 'to'],
    lemme: ['let', 'me'],
    wo: ['without'],
  }),
]);
