/** What is hidden, in this order: a later rule never sees what an earlier one has taken. */
const rules: readonly { readonly found: RegExp; readonly as: string }[] = [
  { found: /<@[^<>]{1,60}>/g, as: '‹name›' },
  { found: /<mailto:[^<>]{1,300}>/gi, as: '‹email›' },
  { found: /<?https?:\/\/[^\s<>]{1,400}>?/gi, as: '‹link›' },
  // Lengths are bounded so that no text makes these slow.
  { found: /[^\s@<>()"“”',;:]{1,64}@[^\s@<>()"“”',;]{1,200}/gu, as: '‹email›' },
  { found: /(?<![\p{L}\p{N}])\+?\d(?:[ \-/().]{0,2}\d){7,16}(?![\p{L}\p{N}])/gu, as: '‹phone›' },
];

/** A run of letters and figures; with both in it, it may be an access code. */
const RUN = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** Figures with a word's ending are no codes: "1st", "10min", "4x", "20s", "3pm", "59€". */
const ORDINARY =
  /^(?:\d{1,4}(?:st|nd|rd|th|x|s|m|h|k|d|am|pm|min|mins|sec|secs|hrs?|days?|weeks?|wks?|yrs?|kids?|mb|gb|px|cm|mm|p|eur|usd|gbp|ish)|[a-z]{1,3}\d|\d{1,2}[a-z]|[a-z]+-\d{1,2}|\d{1,4}-[a-z]+|mp[34]|h264|year-?\d{1,2}|utf-?8|covid-?19|iphone\d{1,2}|ios\d{1,2}|windows\d{1,2}|office365|http\d{3})$/i;
const CODE_AFTER =
  /(?<![\p{L}\p{N}])((?:access |login |gallery |qr )?(?:code|password|passcode|pin)(?: is| was|:| =|=){1,2} ?["“‘']?)([\p{L}\p{N}][\p{L}\p{N}-]{2,24})/giu;
const NO_CODE =
  /^(?:activated|active|inactive|not|wrong|incorrect|invalid|fine|right|correct|ok|okay|yes|nope|unknown|in|from|on|listed|nowhere|still|the|also|there|tagged|printed|deleted|rejected|already|now|only|valid|never|gone|same|working|broken|being|missing|unused|disabled|enabled|for|one|old|new|just|under|linked|connected|hers|his|exactly|mistyped|accepted|refused|declined|expired|known|lost|that|this|all|error|origin|list|with|without|used|reused|what|really|definitely|probably|maybe|deactivated|untagged|unactivated|empty|can)$/i;

const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const FULL_NAME = String.raw`(?:\p{Lu}\.? )?${NAME}(?: (?:(?:von|van|de|der|den|la|di|da|Mc|O['’])? ?)?${NAME}){0,2}`;
const KIN =
  'son|daughter|child|kid|boy|girl|wife|husband|mum|mom|mother|dad|father|sister|brother|twin|twins|grandson|granddaughter|niece|nephew|customer|client|parent|teacher|colleague|coach|photographer|school|kindergarten|nursery|class|club';
const named: readonly RegExp[] = [
  new RegExp(String.raw`(\b(?:St|Saint)\.? )${NAME}`, 'gu'),
  new RegExp(
    String.raw`()(?:${NAME} ){1,2}(?=(?:Elementary|Primary|School|Academy|High|Kindergarten|Nursery|Preschool|College|Middle|Gymnasium|Grundschule|Club|FC|SC)\b)`,
    'gu',
  ),
  new RegExp(String.raw`((?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Frau|Herr|Madame|Señora?)\.? )${FULL_NAME}`, 'gu'),
  new RegExp(
    `((?:[Mm]y name is|[Nn]ame is|[Nn]ame's|[Nn]ame:|[Tt]his is|I am|I['’]m|[Cc]alled|[Nn]amed|[Ff]rom:|[Tt]o:|[Ss]igned) )${FULL_NAME}`,
    'gu',
  ),
  new RegExp(
    `((?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir|[Tt]he) (?:older |younger |little |eldest |youngest |twin )?(?:${KIN}),? )${FULL_NAME}`,
    'gu',
  ),
  new RegExp(
    String.raw`((?:^|\n)[ \t>"“'‘]{0,6}(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Gg]ood (?:morning|afternoon|evening)|[Mm]orning|HI|HELLO|DEAR),? )${FULL_NAME}`,
    'gu',
  ),
  new RegExp(
    String.raw`((?:[Rr]egards|[Bb]est|[Tt]hanks|[Tt]hanks? (?:so|very) much|[Tt]hank you(?: so much| very much)?|[Tt]hx|[Cc]heers|[Ss]incerely|[Yy]ours|[Yy]ours faithfully|[Yy]ours sincerely|[Gg]reetings|[Ww]ishes|[Ll]ove|[Ss]ee you|Ta|LG|MfG|VG)[,!.]?[ \t]{0,3}\n?[ \t]{0,3}\n?)${FULL_NAME}`,
    'gu',
  ),
  new RegExp(
    `()${NAME}(?=['’]s (?:code|card|photos?|pictures?|pics|gallery|album|class|mum|mom|dad|mother|father|brother|sister|login|order|images?|portraits?|best|school|team))`,
    'gu',
  ),
];
/** Capitalised words that are no names though they are where names are. */
const NO_NAME =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|I|We|It|The|This|That|She|He|They|You|Your|My|Our|Team|Support|Customer|Client|Parent|Mum|Mom|Dad|Sir|Madam|All|Everyone|Everybody|There|Photo|Photos|Planning|Selling|Archived|Prepay|GotPhoto|Photocloud|Photo Help|Selling Mode|Error|Missed|Waiting|And|But|So|Hi|Hello|In|On|At|Not|No|Yes|Just|Still|Now|Is|Are|Was|Can|Could|Please|What|When|Where|How|Why|If|Any|Job|Code|Also|Happy|Sorry|Thanks|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|One|Two)\b/;

/**
 * A text with emails, links, phone numbers, access codes and names hidden, as far as they can be told.
 * For the words on a card and for what is kept of texts that were not understood.
 */
export function mask(text: string): string {
  let masked = text;
  for (const { found, as } of rules) masked = masked.replace(found, as);
  masked = masked.replace(CODE_AFTER, (all, before: string, code: string) =>
    NO_CODE.test(code) ? all : `${before}‹code›`,
  );
  masked = masked.replace(RUN, (run) => (isCode(run) ? '‹code›' : run));
  for (const found of named) {
    masked = masked.replace(found, (all: string, before: string) =>
      NO_NAME.test(all.slice(before.length)) ? all : `${before}‹name›`,
    );
  }
  return masked;
}

/** Letters and figures in one, at least five of them: "7HK2PMQ", "abc1232026". Long numbers count too. */
function isCode(run: string): boolean {
  const plain = run.replaceAll('-', '');
  if (plain.length < 5 || ORDINARY.test(run)) return false;
  const figures = plain.replace(/\P{N}/gu, '').length;
  if (figures === plain.length) return run.length >= 6 && !/^\d{4}-\d{2}-\d{2}$/.test(run);
  return figures > 0;
}
