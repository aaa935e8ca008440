/** Words about who got which email, for the symptom and for the question who it was. */

export const mails =
  'email|emails|mail|mails|newsletter|newsletters|e_mail|e_mails|notification|notifications';
export const gotten =
  'become|became|got|get|gets|getting|gotten|received|receive|receives|recieved|recieve|receiving';
export const nobody = 'nobody|noone|no_one';
export const one =
  'cust|customer|client|mama|papa|parent|family|mum|mom|mother|dad|father|buyer|lady|grandma|subscriber';
export const several =
  'families|parents|class|customers|clients|buyers|mums|moms|people|classes|subscribers|fams|familys|mamas';
export const everybody = `${nobody}|everyone|everybody|anyone|anybody`;
