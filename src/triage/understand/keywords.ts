import { createSpelling } from './spelling.ts';
import { wordSet } from './word-set.ts';

/** What the word that follows is, whatever it looks like: "code sunflower", "job Lena Schmidt". */
export type Announced = 'code' | 'name' | 'order';

const codes = wordSet(`
  code codes accesscode accesscodes logincode qrcode qrcodes password passwords passcode passcodes pin pincode pw pwd login
  cod codde coode kode koode cdoe coed codee
  username token voucher coupon iban
  zugangscode zugangscodes codewort passwort kennwort losungswort zugangswort benutzername gutschein gutscheincode
  koodi koodin koodia koodilla koodina koodit koodeja koodinsa koodini pääsykoodi pääsykoodin salasana salasanan tunnus
  tunnuksen tunnuksella käyttäjätunnus
  kod koden kodens koder koderna åtkomstkod åtkomstkoden inloggningskod lösenord lösenordet lösen
  identifiant mdp
`);
const names = wordSet(`
  job jobs jobname auftrag auftrags fotoauftrag fotojob shooting jobb jobbet fotojobb uppdrag uppdraget jobi jobin jobissa
  keikka keikan kuvausjobi toimeksianto mission reportage
  työ työn työtä työssä projet projets projekt projekti project
  school schools kindergarten kindergartens nursery preschool academy college elementary
  schule schulen grundschule kita krippe kindergartens gymnasium realschule volksschule
  koulu koulun koulussa koulusta kouluun päiväkoti päiväkodin päiväkodissa eskari esikoulu
  skola skolan skolans förskola förskolan förskolans dagis grundskola
  école ecole collège college lycée lycee crèche creche maternelle
  name surname lastname firstname named
  vorname nachname familienname namens heißt heisst heiße heisse
  nimi nimen nimeni nimeltä etunimi sukunimi nimellä
  namn namnet förnamn efternamn heter
  nom prénom prenom appelle
`);
const orders = wordSet('order orders bestellung tilaus tilauksen beställning beställningen commande ordern');
/** Before a name whatever that is: "Mrs Price". */
const titles = wordSet(`
  mr mrs ms mister dr prof herr herrn frau fräulein fam familie rouva herra neiti fru fröken
  mme mlle madame mademoiselle monsieur
`);

export function announcedBy(word: string): Announced | undefined {
  if (codes.has(word)) return 'code';
  if (orders.has(word)) return 'order';
  return names.has(word) || titles.has(word) ? 'name' : undefined;
}

const COMPOUND_CODE =
  /^\p{L}{2,}(?:codes?|koodi[nat]?|koodilla|kod|koden|kode|passwor[dt]|kennwort|lösenord|salasana|pin)$/u;
const COMPOUND_NAME =
  /^\p{L}{2,}(?:schulen?|koulu[n]?|koulussa|skolan?|kita|päiväkoti|auftrag|jobb?|jobbet|jobi[n]?|school)$/u;
const PLAIN_COMPOUND = wordSet('umschule decode encode decodes unicode spin');
/** Real words that are one letter from one of them. */
const NOT_MEANT = wordSet('logic namen schulden schools scholar coder coders orden');

/** What is known of words and their slips. */
interface Spelt {
  isKnown(word: string): boolean;
  isLittle(word: string): boolean;
  meant(word: string): string;
}

let spelling: ((word: string) => string) | undefined;

/** The same of a word that is no such word itself: "gallerycode", and with a slip "pasword". */
export function announcedByNearly(word: string, { isKnown, isLittle, meant }: Spelt): Announced | undefined {
  if (PLAIN_COMPOUND.has(word)) return undefined;
  if (COMPOUND_CODE.test(word)) return 'code';
  if (COMPOUND_NAME.test(word)) return 'name';
  if (isLittle(word) || NOT_MEANT.has(word)) return undefined;
  const read = meant(word);
  if (read !== word) return announcedBy(read);
  if (isKnown(word)) return undefined;
  spelling ??= createSpelling(new Set([...codes, ...names, ...orders]));
  const near = spelling(word);
  return near === word ? undefined : announcedBy(near);
}

/** Whether a word as it is written is a title: "Miss Price", but not "they miss photos". */
export function isTitle(raw: string): boolean {
  return titles.has(raw.toLowerCase()) || raw === 'Miss' || raw === 'M';
}

/** Each of them may announce several. */
export const several = wordSet(
  'codes accesscodes passwords jobs schools names zugangscodes aufträge schulen koodit koodeja koder koderna skolor',
);

/** May be between such a word and what it announces: "the code is …", "name of the school: …". */
export const connectors = wordSet(`
  is was are am be being the a an of for called named number no nr nos num numero numbers spelled s
  ist war sind der die das den dem des vom von für fuer lautet lautete nummer
  on oli ovat numero
  är var den det för nummer
  est était etait sont famille du de des la le les l d pour s numéro
`);

/** Phrases name these, and yet people choose them as codes and names too. */
export const choosable = wordSet(`
  academy angel baby babies bank bingo boss boy boys brother brothers bunch business butterfly camera campaign champion chaos
  character chief children christmas chrome church club corner courier cousin crop crumbs daddy danish dark dash december
  diamond director dollars drawer drive dutch early easter edge eight equal faith family families favorite favourite
  federation finish fire firefox flyer forehead foreign forever forest four five six seven nine ten eleven twelve twenty three
  frame fresh friday friend friends french future german gift girl girls global good grand grandma grandpa great half handy
  head heads hermes holiday holidays hotel hour human husband ideal italian january junior kiddo kindergarten king large
  late lab leader life light lights little lucky luck magenta magic mama mamas papa match memories memory metal middle
  midnight mobile moment moments money moon mummy new newspaper nice night noon notebook november october odd old one
  organisation original owner pale panorama paper paradise party past paste patience peace people perfectly personal
  picnic place plan play player players positive pounds prime prince princess principal queen quiet radio rainbow rare rich
  river royal safari safe sail saturday season seasons september sepia shirt sibling siblings side silence silent single
  sister sisters skin small smart smear smile smudge social solution spaces spanish sport sports stage stain stars storage
  store strange stranger strangers stream streak stripe stripes sun sunny super sweet swedish tag tablet talk term third
  thursday thirteen thirty tiger time times tint toddler tongue top trace trick trouble tuesday turkish turn twin twins two
  uncle uniform universal unknown vacation victory virtual wall watermark wednesday week weekend weird wet wife window wipe
  wire wish wishes wonderful yearbook young younger zero
  big tree blind pause familie kleine kleiner kleines kleinen große großer großes
  neu neue neuen neuer neues alte alter fest familie schule prinz prinzessin freund freunde kinder sonne mond stern
  perhe juhla juhlat uusi vanha koulu lapset ystävä aurinko
  fest familj ny nya gammal gamla barn vän sol prins
  fête famille nouveau nouvelle vieux prince soleil ami amis enfants vie
  summer spring winter autumn orange apple purple blue black white green yellow red gray grey dog cat star april may june
  july august march joy art lord land day lady chin catch love beautiful lovely happy gorgeous perfect secret sunday monday
  cup tiny foot feet tooth teeth dinner glass flat eye eyes nose hand hands hair world home house street wall water cloud dot magnet magnets pillow
  canvas cushion puzzle sticker stickers mug mugs bright neat gold silver teddy
  klein groß gross lang kurz sommer winter frühling herbst blau rot grün gelb schwarz weiß weiss hund katze maus haus auge augen
  kesä talvi kevät syksy sininen punainen musta valkoinen koira kissa talo
  vår höst blå röd grön gul svart vit hus katt
  petit petite grand grande été hiver printemps automne bleu rouge vert jaune noir blanc chien chat maison
`);

/** Said of codes, jobs, schools and names, though no phrase names it. */
export const saidOf = wordSet(`
  says said say gives gave works worked fails failed looks seems needs comes goes went got gets stays stopped starts began
  ends ended expired expires
`);

/** Behind what a job or code is called these begin what is said of it. */
export const copulas = wordSet(`
  is was isn't wasn't isnt wasnt has hasn't had still not
  ist war hat nicht on oli ei är var har inte est était n'est
`);

/** What is said to belong to codes and jobs, or to be beside them: begin of words. */
const THINGS =
  /^(?:photo|foto|bild|kuva|kuvi|image|pictures?$|pics?$|galer|galler|links?$|linkk|länk|lien|e?-?mail|sähköpost|code|kod|koodi|karte|kortt?|cards?$|carte|customer|kund|asiak|client|pages?$|seite|sivu|sida|status|tila$|screen|lists?$|liste|site|website|shop|sale|verkauf|myyn|försäl|vente|mothers?$|mum|mom|dads?$|fathers?$|parent|vanhem|äiti|mutter|vater|eltern|mamma|pappa|account|konto|album|print|files?$|class|klass|messages?$|text|jobs?$|jobb|order|names?$|surname|roster|nom$|nimi|nimellä|namn)/;

export function isThing(word: string): boolean {
  return THINGS.test(word);
}

/** Said of codes and jobs behind "is", and part of what they are called elsewhere. */
export const qualities = wordSet(`
  good open new old late early large big small fresh nice odd weird unknown equal positive half silent wet single unclear
  neu neue neuer alt klein groß uusi vanha ny nya gammal nouveau nouvelle vieux
`);

/** People order these. */
export const wares = wordSet(`
  magnet magnets pillow pillows cushion cushions canvas canvases puzzle puzzles sticker stickers mug mugs glass glasses cup
  cups gift gifts frame frames poster posters calendar calendars shirt tshirt tag tags large small new old again more
  digital time times total number no nr one two three four five history party paper late early
`);

/** Before names of people. */
export const personWords = wordSet(`
  child kid son daughter mother mum mom mummy mommy dad daddy father customer client parent grandma grandmother grandpa
  grandfather grandson granddaughter aunt uncle sister brother girl boy student pupil teacher baby toddler wife husband
  kind sohn tochter mutter mama vater papa kundin kunde oma opa schwester bruder schüler schülerin
  lapsi lapsen poika tytär äiti isä asiakas oppilas
  barnet son sonen dotter dottern mamma pappa kunden kund eleven
  enfant fils fille mère père maman cliente élève
`);

/** Words that are given names too: in a name’s place they are hidden. */
export const wordNames = wordSet(`
  april june may august will mark rose grace hope summer autumn joy faith dawn daisy lily ivy violet iris holly heather ruby
  pearl jade amber olive hazel robin bill art max sue rich pat drew chase grant chance hunter mason carter jean guy sandy
  crystal destiny harmony melody sky angel heaven honey dean miles ray rob nick jay rusty cliff dale glen brook penny ginger
  poppy wade victor trinity charity patience prudence constance mercy felicity star frank earnest ernest victory jack skip
  ilo toivo onni rauha lahja satu tuuli meri lumi päivi oiva sulo taimi aamu kielo vilja
  björn sten stig liv saga frid
  marine claire blanche fleur marguerite victoire céleste constant prosper juste pierre
  ernst rosa heide linde wolf
`);

/** Numbers and months behind these are somebody's birthday. */
export const births = wordSet(`
  born birthday birthdate birth dob bday
  geboren geb geburtstag geburtsdatum
  syntynyt synt syntymäaika syntymäpäivä
  född födelsedag födelsedatum
  né née naissance anniversaire
`);

export const months = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec
  januar jänner februar märz maerz mai juni juli oktober dezember
  tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta
  joulukuuta
  januari februari mars maj augusti
  janvier février fevrier avril juin juillet août aout septembre octobre novembre décembre decembre
`);

/** Behind or before these a number is that of a house. */
export const streets = wordSet(`
  road street avenue lane drive close crescent court square terrace
  straße strasse str weg platz gasse allee ring
  katu tie kuja polku
  gata gatan väg vägen gränd
  rue boulevard chemin allée place quai impasse
`);

/** Words of some language, and with a capital names. */
export const givenNames = wordSet(`
  anders anna bea ben bo don ed ellen hans inga inge isa jo kai lasse lisa manuel matt mel mia mika milla ole per tom ute
  ville
`);

/** Capitalised at the beginning of a sentence these may be names too. */
export const alsoNames = wordSet(`
  mark bill grace hope rose will may april june august joy art faith summer autumn dawn angel max sue rich young
  king long west north stone wood woods bird lamb fox cook law star bell ball field fields hill price page case gray grey
  brown black white green small short little winter spring lord love day moon snow sharp bay park
`);

/** Behind these whoever writes says who they are. */
export const farewells = wordSet(`
  best regards wishes greetings thanks thx cheers sincerely faithfully yours love x xx xxx
  grüße grüßen grüsse grüssen gruß gruss danke lg mfg vg hg
  terveisin terveisiä terv kiitos hälsning hälsningar hälsar mvh vh tack
  cordialement salutations merci cdt bise bises
`);

const telling: ReadonlySet<string> = new Set([
  ...codes,
  ...names,
  ...orders,
  ...titles,
  ...births,
  ...months,
  ...streets,
  ...farewells,
  'passe',
  'miss',
  'm',
]);

/** Whether a word may tell what others beside it are. */
export function isTelling(word: string): boolean {
  return telling.has(word);
}
