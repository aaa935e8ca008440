import type { ReadingOf } from '../reading.ts';

export const oldCodes = {
  about: '@code … have|saved|kept|still|known',
  label: 'codes; old codes; access_codes; cards',
  unrelated: `
blank cards|qr_cards; new|fresh codes|code|cards|card|qr_cards|qr_codes; reused|reuse|reusing … card|cards|codes; needs|need … cards|codes; without codes; codes … work; code is|was; activation; all the codes work|activated; @code … gone|missing|lost … from|in … list; printed card; lost … card; incorrect|wrong|invalid … codes; parents|families|they|she|customer|mum kept|keep|used|use … cards|card; she|he|customer|mum|mom|dad|mother|parent lost|threw … card|code; no code; not have … code
`,
  options: {
    known: {
      said: `
have|got|has|hold|kept|keep|saved|still|wrote|noted|written|know|remember|found|find|exported|there_are … codes|access_codes|old_codes|login_codes|cards|qr_cards|qr_codes|old_cards|printed_cards
codes|access_codes|cards|qr_cards|old_codes|qr_codes … saved|noted|written|known|still|available|here|exist|export|notebook|notes|file|list|excel|csv|spreadsheet|desk|drawer|safe|handy|kept|hand|too; wrote … codes|access_codes|cards down; codes known|available|saved|exported|kept; codes … there|have; codes|access_codes in|on it|there|them|that|cards; photographed|scanned … codes|cards
codes|access_codes|old_codes … in|on|from … gsheet|sheet|google|drive; codes|access_codes … in … export|file|list|excel|csv|spreadsheet|notes|notebook|roster; parents|families|kids|children|they … still|all have … cards|codes|card; printed cards … here|exist|have; old codes … yes; list|export|roster … with|including|incl … codes|access_codes; know … codes
`,
      replied: `
^ @roster|export|list|notes|notebook|cards|known|saved $; have them|those|all|it|that|most; got them|those|all; still have; in … export|file|list|excel|csv|spreadsheet|notes|notebook|drawer|computer|folder; on … cards|paper|card; cards; written down; wrote; know them; saved; kept; we|i do $; printed; export; @roster; noted; ^ here|there|available|exist $; still here|there|available|saved|known; in excel; they are … here|there|in|on; all of them; ^ we|i have $; found them; pdf; qr_cards
`,
    },
    unknown: {
      said: `
codes|access_codes|cards|old_codes … @lost too|also|as_well; codes|access_codes|cards|old_codes went too|also|as_well|with; codes|access_codes|cards|old_codes|qr_cards|qr_codes|old_cards … @lost|bin|trash|away|rubbish|nowhere; codes|access_codes|cards|old_codes … not … have|saved|kept|noted|known|written|exist|available|anymore|recover; no codes|access_codes|old_codes|cards|qr_cards … left|either|saved|anymore|kept|have|noted|record|any; no codes; no old codes|cards|access_codes; no … record|copy|trace of … codes|cards|access_codes; without … old codes
not … have|got|keep|save|saved|kept|know|remember|find|noted|written|wrote|write … codes|access_codes|cards|old_codes|qr_cards|login_codes; codes … nowhere|unknown; have … codes nowhere; lost|deleted|threw|thrown|binned|destroyed|shredded|trashed|chucked|tossed … codes|access_codes|cards|qr_cards; forgot … codes; neither … codes; codes|cards … went|go with|in|into … job|bin|trash|it|rubbish; cards … thrown|threw|chucked|tossed
`,
      replied: `
^ gone|lost|none|unknown|never|nothing|deleted|zero|nada $; only in|there … @job|system|gotphoto|there; nobody|noone|no_one wrote|kept|saved|noted|has|knows; gone; lost; not have|any|anymore|saved|kept|one|longer|find; none; nothing; thrown|threw|binned|trashed|shredded|tossed|destroyed|deleted|chucked; no longer; bin|trash|rubbish; nowhere; never; unknown; unfortunately not; not … know|have|got|keep|kept|save|saved
`,
    },
  },
} satisfies ReadingOf<'oldCodes'>;
