import type { ReadingOf } from '../reading.ts';

export const orderAge = {
  about: 'how old order; age of order; when … ordered|placed; order date; date of order; how long ago',
  label: 'age; order age; age of order; order date',
  options: {
    within: {
      said: 'within|under six|6 weeks; less than six|6 weeks; not six|6 weeks ago|old|yet; younger than six|6 weeks',
      replied:
        'yesterday; today; last week|weekend|month; this week|month; days|day ago; days old; 1|one|two|2|three|3|four|4|five|5 weeks|week; a|one|1 month; weeks ago; recent|recently; ^ within|less|under|newer|younger $; few|couple days|weeks',
    },
    over: {
      said: 'more|longer than six|6 weeks; over six|6 weeks; older than six|6 weeks; six|6 weeks … over|passed',
      replied:
        'seven|7|eight|8|nine|9|ten|10|twelve|12 weeks; two|2|three|3|four|4|five|5|six|6|several|some|# months; months ago; last year|spring|summer|autumn|winter; half|a year; year|years ago; ^ more|longer|over|older $; long ago; ages ago',
    },
  },
} satisfies ReadingOf<'orderAge'>;
