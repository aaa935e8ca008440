import { wordSet } from './word-set.ts';

/** What the word that follows is, whatever it looks like: "code sunflower", "job Lena Schmidt". */
export type Announced = 'code' | 'name';

const codes = wordSet(`
  code codes accesscode accesscodes logincode qrcode qrcodes password passwords passcode passcodes pin pincode pw pwd login
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
/** Before a name whatever that is: "Mrs Price". */
const titles = wordSet(`
  mr mrs ms mister dr prof herr herrn frau fräulein fam familie rouva herra neiti fru fröken
  mme mlle madame mademoiselle monsieur
`);

export function announcedBy(word: string): Announced | undefined {
  if (codes.has(word)) return 'code';
  return names.has(word) || titles.has(word) ? 'name' : undefined;
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
