import type { ReadingOf } from '../reading.ts';

export const contactData = {
  about: `
@contacts … have|got|there|many; contact|contacts|email|emails … details|data|info|addresses|parents|families; how many
`,
  label: 'contacts; @contacts; emails',
  unrelated: `
email|mail|address … order|wrong|right|correct|typo|fine|in; no email|mail … arrived|came|received|download|link|with|from|in|got|yet|about; order number|numbers; email|mail … junk|spam; no email|mail; @files … email; never|not … got|received|get … email|mail|emails; phone call; have|got|know phone_numbers|phones … all|half|most|some|every|everyone|each|many|few|them; phone_numbers|phones|mobile_numbers for … all|half|most|some|every|everyone|each|many|few|them; on phone; by phone; phone rn; email me; my email; her email; his email; code … number|numbers; emails|email sent; all|some … emails … sent|arrived; form for my email; card number|numbers; no email with; emails … arrived|came|received|bounced
`,
  options: {
    none: {
      said: `
no email|emails|contact|contacts|contact_data|contact_details|contact_info|email_addresses|mails|addresses|mails|mail_addresses … for|of|or|nor|anyone|anybody|any|parents|families|either|at|whatsoever|them|saved|on|details
no contacts|contact_data|contact_details|contact_info|email_addresses; not … have|got|collect|collected|know|a … contacts|contact_data|contact_details|contact_info|email_addresses|emails|email_address|single … for|of|anyone|any|from|families|parents|at|email|contact; without … contact_data|contact_details|contacts|email_addresses|contact_info; neither emails|email|contacts|email_addresses
nobodys|no_ones|nobody|noones … email|contact|contacts|email_address; never collected|had|got|asked … emails|email_addresses|contacts|contact_data|contact_details|contact_info|addresses; zero contacts|emails|email_addresses|contact_details; contact_details|contacts|contact_data|emails|email_addresses for … none|nobody; contacts … none|nothing
`,
      replied: `
^ none|no|zero|0|nobody|nothing|nope|nada|nil|noone $; not … any|single|one|have|anyone|anybody; none of them?; no one; nobody; nothing; zero; none; no contacts|contact|emails|email|data|addresses; never collected; for none
`,
    },
    some: {
      said: `
all|everyone|everybody|every|each ~ but|except|bar|minus|apart|besides … #|two|three|four|five|one|few|couple|handful|family|families|teachers|millers ~ email|emails|contact|contacts|mail|address; all|everyone|everybody|every|each but|except|bar|minus|apart_from; none|nobody|no_one but|except|bar; only … have|has|with|for … email|emails|contact|contacts
# of … email|emails|contact|contacts; # … families|parents|kids|students … email|emails|contact|contacts; contacts|contact_data|contact_details|contact_info|emails|email_addresses|email|addresses … for|of|from … some|half|most|few|part|many|several|handful|couple|third|quarter|few|majority|only|about|roughly|around|#|ones|buyers|those|who
some|half|most|few|part|many|several|handful|couple|third|quarter|majority|only|about|roughly|around|# … contacts|contact_data|contact_details|contact_info|email_addresses|emails; some|half|most|few|many|several|third … parents|families|of … email|emails|contact|contacts|registered
email|emails|contacts … only … who|ones|those|buyers|registered
`,
      replied: `
some; half; most; few; part; many; several; handful; couple; third; quarter; # of|out|percent|from|families|parents|emails|addresses|%; ^ # ; partially|partly; # /? #; # or so; roughly|about|around|maybe|approx #; only for|the|those|ones|who|a|some|registered; majority; not all|everyone|everybody|every; ones who; almost|nearly all|everyone|everybody|every; buyers; a lot; more or less; two thirds; the rest; those who; except; all but
`,
    },
    all: {
      said: `
contacts|contact_data|contact_details|contact_info|emails|email_addresses|email|email_address|addresses … for|of|from … all|everyone|every|everybody|each; all|every|everyones|everybodys … parents|families|contact|parent|family … contacts|contact_data|contact_details|contact_info|emails|email_addresses|email; all|every|everyones|complete|full … contacts|contact_data|contact_details|contact_info|email_addresses|emails|email_address
have|got everyones|everybodys|all … email|emails|contacts|email_address|email_addresses|contact_details|contact_data
`,
      replied: `
^ all|everyone|everybody|hundred|everyones|each|every|yes|complete $; everyone; everyones; everybody; everybodys; all|every; for all; all of them; each family|one|parent; hundred percent|%; complete; the lot; full list
`,
    },
  },
} satisfies ReadingOf<'contactData'>;
