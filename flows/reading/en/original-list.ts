import type { ReadingOf } from '../reading.ts';

export const originalList = {
  about: `
have|has|got|there original|first|old list|roster|file|names_list|export; original|first|old list|roster|file|names_list|export; if|whether … original|old list|file; file with codes
`,
  label: 'original list; original file; file; list',
  options: {
    yes: {
      said: `
@had|saved|found original|orig|old|first|uploaded list|xls|xlsx|excel_file|spreadsheet|excel_sheet|list|file|names_list|roster|excel|csv|spreadsheet
original|old|first list|file|names_list|roster|spreadsheet|excel|csv … there|here|saved|available|disk|drive|computer|exists|inbox|kept|safe
@had excel|excel_file|csv|spreadsheet|xls|xlsx|excel_list|excel_sheet; @had … file|list|copy still|saved|somewhere; list|file|names_list|roster|excel|csv|spreadsheet|xls|xlsx|excel_file|excel_list|excel_sheet|export they|he|she|we|i|studio|school|customer @had; list|file|names_list|roster|excel|csv|spreadsheet|xls|xlsx|excel_file|excel_list|excel_sheet|export … still available|there|saved|here|exists
`,
      replied: `
have|got it|one|that|them|list|file; ^ there|here|saved|available|exists|file|excel|csv $; on … disk|drive|computer|laptop; in excel; saved; export; i|we do $; ^ i|we have $; school|club … has|have|sent
`,
    },
    no: {
      said: `
original|old|first list|file|names_list|roster|spreadsheet|excel|csv … gone|lost|deleted|missing; no|without copy|backup|export … list|names|it|them|file?; not … keep|kept|have|has|save|saved|make|made … copy|backup|original|orig|export|excel|spreadsheet; list|file|names_list|roster|excel|csv|spreadsheet|xls|xlsx|excel_file|excel_list|excel_sheet|export … we|they|i|he|she not have|has|got|keep|kept|hv; list|file|names_list|roster|excel|csv|spreadsheet|xls|xlsx|excel_file|excel_list|excel_sheet|export … not … have|exist|exists|kept|saved|found|anymore; lost copy|excel|file|spreadsheet; list|file|excel|csv|spreadsheet|xls|excel_file|original … we|they|i|he|she|studio|school have|has|had not|no; nobody|noone … copy|original|file|backup; no original|old list|file|names_list|roster|spreadsheet; lost|deleted … original|old list|file|names_list|roster
`,
      replied: `
^ none|no|nope|gone|lost|never|nothing $; gone; lost; not have|got|keep|kept|any|anymore|one|saved; no file|list|longer; deleted; never
`,
    },
  },
} satisfies ReadingOf<'originalList'>;
