import { wordSet } from './word-set.ts';

/** Numbers in words, and the names that letters have on the phone. */
const numbers = wordSet(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety zero
  null eins zwei zwo drei vier fünf fuenf sechs sieben acht neun zehn elf zwölf zwoelf dreizehn vierzehn fünfzehn sechzehn
  siebzehn achtzehn neunzehn zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig
  nolla yksi yks kaksi kaks kolme neljä viisi viis kuusi kuus seitsemän seiska kahdeksan kasi yhdeksän ysi kymmenen
  noll två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio
  fyrtio femtio sextio sjuttio åttio nittio
  zéro deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
  cinquante soixante septante huitante nonante
  alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec
  romeo sierra tango uniform victor whiskey whisky xray yankee zulu
`);
/** Among such numbers these are some too. */
const besideNumbers = wordSet(
  'ein eine en ett un une oh nil nought naught double triple hundred thousand hundert tausend sata tuhat hundra tusen cent mille',
);
const joined =
  /^(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|(?:yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän)(?:toista|kymmentä(?:yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän)?)|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio))$/;
const tens = wordSet(
  'twenty thirty forty fourty fifty sixty seventy eighty ninety tjugo trettio fyrtio femtio vingt trente quarante cinquante soixante',
);
const teens = /(?:teen|ton|ze|zehn|toista)$/;

const ordinals = wordSet(`
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
  seventeenth eighteenth nineteenth twentieth thirtieth
  ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften
  ensimmäinen ensimmäisenä toinen toisena kolmas kolmantena neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes
  första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde
  premier deuxième troisième
`);
const joinedOrdinal = /^\p{L}{3,20}(?:zehnten|zigsten|ßigsten|toista|onde|nde)$/u;

export function isNumberWord(word: string): boolean {
  return numbers.has(word) || joined.test(word);
}

export function isBesideNumbers(word: string): boolean {
  return besideNumbers.has(word);
}

/** "Twenty five" is one number, "twelve thirty four" are two. */
export function isOneNumber(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  return (
    words.length === 2 && tens.has(first) && numbers.has(second) && !tens.has(second) && !teens.test(second)
  );
}

export function isOrdinal(word: string): boolean {
  return ordinals.has(word) || joinedOrdinal.test(word);
}
