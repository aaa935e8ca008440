/** A piece of a text by what it looks like, whatever it says. */
export interface Piece {
  /** `label`: masked already. `slack`: a mention or a link, as Slack writes it. */
  readonly shape: (typeof shapes)[number] | 'word';
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const shapes = ['label', 'slack', 'link', 'email', 'number'] as const;

/** Letters in circles and squares are letters too. */
const LETTER = String.raw`\p{L}\p{N}\u24b6-\u24e9\u{1f130}-\u{1f189}`;
const APOSTROPHE = "'’‘`´";
const NAME = '[\\p{L}\\p{M}\\p{N}_.+-]{1,64}';
const HOST = '[\\p{L}\\p{N}-]{1,63}';
/** How people write "@" and "." for programs not to find the address; Finns call the first one a cat. */
const AT = 'at|ät|arobas|arobase|chez|kissa|kissanhäntä|miukumauku|miuku|snabel-?a|klammeraffe|affe';
const DOT = 'dot|punkt|piste|point|prick|ponto';
const TOP_LEVEL =
  'com|org|net|edu|gov|info|biz|name|app|dev|shop|store|photo|photos|gallery|online|site|cloud|link|page|example|invalid|localhost|de|at|ch|li|fi|se|fr|be|nl|uk|ie|eu|io|co|us|ca|ly|gl|gd|pl|dk|es|pt|cz|ax';
const OPEN = '[([{<]';
const CLOSE = '[)\\]}>]';
const ENDS = `\\.(?:${TOP_LEVEL})(?![\\p{L}\\p{N}@-])`;
const SPACES = ' \\u00a0\\u2007\\u202f';

const DOTTED = `(?: (?:${DOT}) |\\s?${OPEN}\\s?(?:${DOT}|\\.)\\s?${CLOSE}\\s?)`;
const NUMBER = `[+(]{0,2}\\d{1,24}(?:[${SPACES}.\\-‐-–/()]{1,4}\\d{1,24}){0,14}(?![\\p{M}${LETTER}])`;
const WORD = `[${LETTER}][\\p{M}${LETTER}]*(?:[${APOSTROPHE}][\\p{M}${LETTER}]+)*`;

/** Every alternative is bounded, so that the time grows with the text only. */
const PIECE = new RegExp(
  [
    ['label', ['‹[^‹›\\s]{1,12}›']],
    ['slack', ['<(?:[@#!]|(?:https?|mailto|tel|sip|slack):)[^<>]{1,500}>']],
    [
      'link',
      [
        '(?:[a-z][a-z0-9+.-]{1,15}:\\/\\/|www\\.)[^\\s<>]{1,500}',
        // A host with a path, a host that ends as hosts do, and what programs write behind both.
        `${HOST}(?:\\.${HOST}){1,5}(?::\\d{1,5})?[/?#][^\\s<>]{1,400}`,
        `${HOST}(?:\\.${HOST}){0,4}${ENDS}`,
        '[\\p{L}\\p{N}_./-]{0,80}[?&][\\p{L}\\p{N}_.-]{1,40}=[^\\s<>]{1,300}',
      ],
    ],
    [
      'email',
      [
        '[^\\s@<>()[\\]{}"“”„‘’,;:|]{1,64}@[^\\s@<>()[\\]{}"“”„,;|]{1,200}',
        // "mum(at)mail dot example", "mum [at] mail [dot] example", "mum @ mail.example"
        `${NAME}(?:${DOTTED}${NAME}){0,3}\\s?${OPEN}\\s?(?:${AT}|@)\\s?${CLOSE}\\s?${HOST}(?:(?:${DOTTED}|\\.)${HOST}){0,4}`,
        `[\\p{L}\\p{N}.]{1,64}(?:_(?:at|ät)_|\\((?:a|ä)\\))${HOST}(?:(?:_dot_|\\.)${HOST}){0,4}`,
        `${NAME}(?:${DOTTED}${NAME}){0,3} (?:${AT}|@) ${HOST}(?:${DOTTED}${HOST}|(?:\\.${HOST}){0,3}${ENDS}){1,4}`,
        '@[\\p{L}\\p{N}_.-]{1,64}',
      ],
    ],
    ['number', [NUMBER]],
    ['word', [WORD]],
  ]
    .map(([name, ways]) => `(?<${name}>${[ways].flat().join('|')})`)
    .join('|'),
  'giu',
);

/** Without one of these there are words and numbers only, and most texts have none: they are gone through faster. */
const MARKED = new RegExp(
  `[@<‹=]|:\\/\\/|\\.[\\p{L}\\p{N}]|${OPEN}\\s?(?:${AT})|\\((?:a|ä)\\)| (?:${DOT}) |_[aä]t_`,
  'iu',
);
const PLAIN = new RegExp(`${NUMBER}|${WORD}`, 'giu');
const NUMERIC = new RegExp(`^${NUMBER}$`, 'u');

/** The pieces of a text, in its order; what is between them are spaces and marks. */
export function piecesOf(text: string): Piece[] {
  if (!MARKED.test(text))
    return [...text.matchAll(PLAIN)].map(({ 0: raw, index }) => ({
      shape: /^[+(\d]/.test(raw) && NUMERIC.test(raw) ? 'number' : 'word',
      raw,
      start: index,
      end: index + raw.length,
    }));
  return [...text.matchAll(PIECE)].map(({ 0: raw, index, groups }) => ({
    shape: shapes.find((shape) => groups?.[shape] !== undefined) ?? 'word',
    raw,
    start: index,
    end: index + raw.length,
  }));
}
