import type { ReadingOf } from '../reading.ts';

export const orderingPeriod = {
  about:
    'when … published; how long … published; published when; in|on backup|backups or; ordering|publication period|date',
  label: 'published; publication; ordering period; backup',
  options: {
    firstThree: {
      said: 'published|online|uploaded|opened|released … one|two|three|four|five|six|seven|eight|nine|ten|# week|weeks|wks|day|days ago; published|online … few|couple weeks|days ago; published less than|then three|3 months; published under three|3 months; published … within three|3 months; published # days|weeks|day|week ago; published last|this week|month; published yesterday|today; first three|3 months; published one|two|1|2|a|few month|months|mths|weeks|days ago',
      replied:
        'less than three|3; under three|3; ^ less|recently|recent $; week|weeks|days ago; last week|month; yesterday; one|two|1|2|a month|months; first three|3',
    },
    secondThree: {
      said: 'four|five|4|5 months|mths after publication|publishing|published|it; published|online|expired|closed|ended … four|five|4|5 months|mths|month ago; after … three|3 months|mths; published … three|3 to|and|or|- six|6 months; published three_to_six|3_to_6 months; published four|five|4|5 months ago; between three|3 and six|6 months; second three|3 months; first three|3 months … over|ended|passed; over|ended|expired|end|finished|passed … after … first? three|3 months; second|next three|3 months; published … three|3 months … over',
      replied: 'three|3 to|and|or|- six|6; four|five|4|5 months; between; second three|3; three|3 months',
    },
    later: {
      said: 'online|published|closed|expired … year|years ago; seven|eight|nine|ten|eleven|twelve|7|8|9|10|11|12 months|mths after|ago|already|since; published|online|expired|closed|ended|over|pass|passed … seven|eight|nine|ten|eleven|twelve|7|8|9|10|11|12 months|mths|month ago?; published|expired|closed|ended … year|years; more|longer|over than? six|seven|eight|nine|ten|6|7|8|9|10|11|12 months; published … more|longer than six|6 months; published over six|6 months; published last|# year|years; published # year|years ago; published seven|eight|nine|ten|7|8|9|10|11|12 months ago; published a|one year ago; published … longer ago; not in|on|moved_to backup|backups',
      replied:
        'more than six|6; over six|6; longer|later; year|years; last year; six|seven|eight|nine|ten|eleven|6|7|8|9|10|11|12 months; not … backup|backups',
    },
    backup: {
      said: '! photos|pictures|images|gallery|event|they|it … in|into|to|on backup|backups|backup_storage; ! moved|move|went|gone to|into backup|backups; ! in backup_storage|backups; ! backup_storage',
      replied: 'backup|backups; in storage; restored|restore',
    },
  },
} satisfies ReadingOf<'orderingPeriod'>;
