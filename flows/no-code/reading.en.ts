import { withoutCode } from '../reading/en/without-code.ts';
import type { OptionPhrases } from '../reading/phrases.ts';

export const en = {
  said: `
${withoutCode.parent}
${withoutCode.staff}
${withoutCode.everybody}
somebody|someone|people|who|they … no|without code|access_code|card; find_your_access_code
`,
} satisfies OptionPhrases;
