import type { ReadingOf } from '../reading.ts';

export const deletedWhen = {
  about: `
when … @deleted|happened|it|was|gone; how long ago; since when
`,
  label: 'when; deleted when; time; date',
  options: {
    within7Days: {
      said: `
happened|deleted_it|deleted_them|deleted_that|removed_it|removed_them|was_deleted|were_deleted|got_deleted|been_deleted|was_removed|were_removed|was_erased|were_erased|album|albums … yesterday|today|just_now|recently|minutes_ago|hours_ago|hour_ago|days_ago; happened|was_deleted|were_deleted|deleted_it|album|albums … this|last morning|afternoon|night|evening
happened|was_deleted|were_deleted|deleted_it|album|albums … within|in|during the? last|past seven|few|couple|three|two|five days; happened|was_deleted|were_deleted|deleted_it|album|albums … less|under … week|days ago
@removed … days|day|yesterday|ystrday|yday|today|minutes|hours|hour|morning|mrng|afternoon|this_week|monday|tuesday|wednesday|thursday|friday|saturday|sunday; today|yesterday … gone|vanished|@removed; ^ a|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|couple|# days|day|hours|minutes ago; album|albums|@photo yesterday|ystrday|yday|today|this_morning|last_night; @photo|album|albums on|last|this monday|tuesday|wednesday|thursday|friday|saturday|sunday; ^ roughly|about|around|approximately|only|just|like a|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|couple|# days|day|hours|minutes ago
`,
      replied: `
yesterday; today; just now; days ago; this week|morning|afternoon; minutes|hours|hour ago; recently; within seven|the|a? days|week; last night|monday|tuesday|wednesday|thursday|friday|saturday|sunday; on monday|tuesday|wednesday|thursday|friday|saturday|sunday; less than; not … week yet
`,
    },
    earlier: {
      said: `
happened|deleted_it|deleted_them|deleted_that|removed_it|removed_them|was_deleted|were_deleted|got_deleted|been_deleted|was_removed|were_removed|was_erased|were_erased|album|albums … weeks_ago|months_ago|years_ago|month_ago|year_ago|ages_ago; happened|was_deleted|were_deleted|deleted_it|album|albums … last|previous month|year|summer|term|spring|autumn|winter
happened|was_deleted|were_deleted|deleted_it|album|albums … more|over|longer … week|days; happened|was_deleted|were_deleted|deleted_it|album|albums … long|ages|while ago
@removed … weeks|months|month|years|year|wks|mths|ages; @removed … last summer|spring|autumn|winter|term; ^ roughly|about|around|approximately|over|like a|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|couple|# weeks|months|month|years|year|wks|mths ago; half year ago; ^ a|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|couple|# weeks|months|month|years|year|wks|mths ago; ^ was|is|happened before month|months|weeks|year; before|since one|two|three|# month|months|weeks|year
`,
      replied: `
earlier; longer; weeks; months; ^ older $; long|ages|while ago; more than; over a? week; last month|year|summer|term; january|february|march|april|june|july|august|september|october
`,
    },
  },
} satisfies ReadingOf<'deletedWhen'>;
