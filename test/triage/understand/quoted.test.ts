import { describe, expect, test } from 'vitest';
import { splitQuoted } from '../../../src/triage/understand/quoted.ts';
import { understand } from '../../../src/triage/understand.ts';

const OLD = 'Last year she saw “Missed the Sale?” and the job was archived.';
const NEW = 'She sees almost ready, the job is selling.';

/** Without the blanks that keep places as they are. */
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

const above: readonly (readonly [name: string, lines: string])[] = [
  ['English', 'On Mon, Nov 23, 2026 at 9:14 AM Karen Miller <karen@example.org> wrote:'],
  ['English, broken in two', 'On Mon, Nov 23, 2026 at 9:14 AM Karen Miller <karen@example.org>\nwrote:'],
  [
    'Outlook',
    'From: Karen Miller <karen@example.org>\nSent: Monday, November 23, 2026 9:14 AM\nTo: Help\nSubject: photos',
  ],
  ['Outlook in bold', '*From:* Karen Miller\n*Sent:* Monday\n*To:* Help\n*Subject:* photos'],
  [
    'Outlook below a line',
    '________________________________\nFrom: Karen Miller\nSent: Monday\nSubject: photos',
  ],
  [
    'Outlook, German',
    'Von: Karin Müller <karin@example.org>\nGesendet: Montag, 23. November 2026 09:14\nAn: Hilfe\nBetreff: Fotos',
  ],
  [
    'Outlook, German, in one line',
    'Von: Karin Müller Gesendet: Montag, 23. November 2026 An: Hilfe Betreff: Fotos',
  ],
  ['an old German mail', '-----Ursprüngliche Nachricht-----'],
  ['German', 'Am Mo., 23. Nov. 2026 um 09:14 Uhr schrieb Karin Müller <karin@example.org>:'],
  ['German, the name first', 'Karin Müller <karin@example.org> schrieb am Mo., 23. Nov. 2026, 09:14:'],
  ['German, perfect', 'Am 23.11.2026 um 09:14 hat Karin Müller geschrieben:'],
  ['French', 'Le lun. 23 nov. 2026 à 09:14, Claire Martin <claire@example.org> a écrit :'],
  ['Outlook, French', 'De : Claire Martin\nEnvoyé : lundi 23 novembre 2026 09:14\nÀ : Aide\nObjet : photos'],
  ['Swedish', 'Den mån 23 nov. 2026 kl 09:14 skrev Karin Lund <karin@example.org>:'],
  ['Outlook, Swedish', 'Från: Karin Lund\nSkickat: den 23 november 2026 09:14\nTill: Hjälp\nÄmne: bilder'],
  ['Finnish', 'ma 23. marrask. 2026 klo 9.14 Kaisa Laine (kaisa@example.org) kirjoitti:'],
  [
    'Outlook, Finnish',
    'Lähettäjä: Kaisa Laine\nLähetetty: maanantai 23. marraskuuta 2026 9.14\nVastaanottaja: Apu\nAihe: kuvat',
  ],
  ['a helpdesk’s line', '##- Please type your reply above this line -##'],
  ['a helpdesk’s mail', 'Karen Miller, Nov 23, 9:14 AM:'],
  ['a helpdesk’s mail, with the year', 'Karen Miller (Support), Nov 23, 2026, 9:14 AM GMT+1:'],
  ['a helpdesk’s German mail', 'Karin Müller, 23. Nov. 2026, 09:14 MEZ:'],
];

describe('an old mail does not win over the new one above it', () => {
  test.each(above)('%s', (_, lines) => {
    const { own, quoted } = splitQuoted(`${NEW}\n\n${lines}\n\n${OLD}`);
    expect(words(own)).toBe(NEW);
    expect(quoted).toContain(OLD);
    const { symptom, facts } = understand(`${NEW}\n\n${lines}\n\n${OLD}`);
    expect(symptom?.option).toBe('photosAlmostReady');
    expect(facts.map(({ question, option }) => [question, option])).toEqual([['jobStatus', 'selling']]);
  });

  test('in the middle of a line, as it is where line breaks are lost', () => {
    const { own } = splitQuoted(`${NEW} Von: Karin Müller Gesendet: Montag An: Hilfe Betreff: Fotos ${OLD}`);
    expect(words(own)).toBe(NEW);
  });
});

describe('what stands at the very top heads the mail itself', () => {
  test.each([
    ['Outlook', 'From: Karen Miller\nSent: Monday\nSubject: old job archived'],
    ['German', 'Von: Karin Müller\nGesendet: Montag\nAn: Hilfe\nBetreff: Fotos'],
    ['the subject first', 'Subject: photos\nFrom: Karen Miller\nDate: Monday'],
    ['the sender alone', 'From: Karen Miller <karen@example.org>'],
    ['a helpdesk', '##- Please type your reply above this line -##\n\nKaren Miller, Nov 23, 9:14 AM:'],
  ])('%s', (_, lines) => {
    const text = `${lines}\n\n${NEW}`;
    const { own, quoted } = splitQuoted(text);
    expect(words(own)).toBe(NEW);
    expect(words(quoted)).toBe('');
    expect(own).toHaveLength(text.length);
  });

  test('and the next one belongs to an older mail', () => {
    const text = `Karen Miller, Nov 23, 9:14 AM:\n\n${NEW}\n\nSupport, Nov 22, 5:02 PM:\n\n${OLD}`;
    expect(words(splitQuoted(text).own)).toBe(NEW);
  });
});

test.each([
  'From: a customer who sees almost ready',
  'An: the agent said “job is selling”',
  'To: do: check the gallery',
  'Customer kirjoitti: kuvat puuttuvat',
  'The job is selling, code activated, photos visible: what now?',
  'Karen, 9:14',
  'On the card she wrote: nothing',
])('“%s” is what somebody says', (text) => {
  expect(splitQuoted(text).own).toBe(text);
});

test('places stay as they are', () => {
  for (const [, lines] of above) {
    const text = `${NEW}\n${lines}\n> quoted\n${OLD}`;
    const { own, quoted } = splitQuoted(text);
    expect([own.length, quoted.length]).toEqual([text.length, text.length]);
  }
});
