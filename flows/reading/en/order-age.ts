import type { ReadingOf } from '../reading.ts';

export const orderAge = {
  about: 'how old order; age of order; when … ordered|placed; order date; date of order; how long ago',
  label: 'age; order age; age of order; order date',
  options: {
    within: {
      said: 'order|purchase is? #|one|two|three|four|five days|day old; order|purchase is? a|one|two|three|four|five|1|2|3|4|5 week|weeks|wks old; ordered|bought|purchased|paid … before #|one|two|three|four|five days only|just; ordered|bought|purchased|paid … before one|two|three|four|five|1|2|3|4|5 weeks|week only|just; only|just #|one|two|three|four|five days ago|old; only|just a|one|two|three|four|five|1|2|3|4|5 weeks|week|wks ago|old; within|under six|6 weeks; less than six|6 weeks; not six|6 weeks ago|old|yet; younger than six|6 weeks',
      replied:
        'yesterday; today; last week|weekend|month; this week|month; days|day ago; days old; 1|one|two|2|three|3|four|4|five|5 weeks|week; a|one|1 month; weeks ago; recent|recently; ^ within|less|under|newer|younger $; few|couple days|weeks',
    },
    over: {
      said: 'order|purchase is? seven|eight|nine|ten|twelve|7|8|9|10|11|12 weeks|wks old; order|purchase is|was|from? two|three|four|five|six|seven|eight|2|3|4|5|6|7|8|9|several|some|# months|mths|mo|month old|ago; ordered|bought|purchased|paid|placed ~ two|three|four|five|six|seven|eight|nine|ten|twelve|2|3|4|5|6|7|8|9|10|12|several|some|few|# months|mths|mo|month ago|old|back; two|three|four|five|six|seven|eight|nine|ten|twelve|2|3|4|5|6|7|8|9|10|12|several|some|few|# months|mths ago ~ ordered|bought|purchased|paid|placed; ordered|bought|purchased|paid|placed ~ back in january|february|march|april|may|june|july|august|september|october|november|december; ordered|bought|purchased|paid|placed ~ last year|spring|summer|autumn|winter|christmas|term; ordered|bought|purchased|paid ~ half|a year ago; ordered|bought|purchased|paid ~ before|since two|three|four|five|six|seven|eight|nine|ten|twelve|2|3|4|5|6|7|8|9|10|12|several|some|few|# months|mths; ordered|bought|purchased ~ seven|eight|nine|ten|twelve|7|8|9|10|12 weeks|wks ago|old; more|longer than six|6 weeks; over six|6 weeks; older than six|6 weeks; six|6 weeks … over|passed',
      replied:
        'seven|7|eight|8|nine|9|ten|10|twelve|12 weeks; two|2|three|3|four|4|five|5|six|6|several|some|# months; months ago; last year|spring|summer|autumn|winter; half|a year; year|years ago; ^ more|longer|over|older $; long ago; ages ago',
    },
  },
} satisfies ReadingOf<'orderAge'>;
