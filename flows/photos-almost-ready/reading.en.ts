import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
almost|nearly|practically|virtually|shortly ready|prepared|preparated|finished|finalised|finalized|processed
@photo|photographs … ready soon|shortly|later|yet
@photo|they|it not … ready
not quite|yet ready; not ready $; not ready yet; ready soon|shortly; soon … ready; just|about about? ready; close … ready
@photo … being prepared|processed|finalised|finalized|finished
@photo … available soon|shortly; @photo … coming|up|online soon; soon be available; available soon
almost done with @photo; almost there … @photo; @photo … almost|nearly there|done|finished|available
AR; ^ ar $; ar page|screen|message|msg|notice|error|text; almostready
notify|notified|inform when|once … ready; tell|notify|inform|email|mail|message|text|contact you when|once|as_soon … ready|available|online|up
we tell|notify|email|inform|message|text her|him|them|you when|once … ready|up|available|online; let you know when|once|as_soon … ready|available|online; coming soon page|screen|message|msg; just|only a? few|little|bit|more moment|moments|patience|longer … @photo
fast|gleich|bald fertig; presque|bientôt|bientot prêtes|pretes|prêts; casi|quase listas|listos|prontas; prepared|preparing … @photo
`,
} satisfies OptionPhrases;
