import type { ReadingOf } from '../reading.ts';

export const codeActivated = {
  about: `
@code|it … @active|activation; @code status|state; @active; activation|activation_status; list of @code
`,
  label: '@code; activated; activation; code status; @code @active',
  unrelated: `
prepay|prepaid|status|selling|planning active; account|campaign|voucher|email|feature|setting|option|job|jobs|event|project|discount|coupon|link|automation|plugin|subscription|profile|gallery|status|shop|sim|filter|promo @active|@inactive
activated|active|activate|deactivate|deactivated account|campaign|voucher|feature|setting|option|job|discount|coupon|plugin|subscription|link|shop|automation
who_is off; which|what … list|@job … @code … on; he|she|who|they|colleague|boss|owner|admin|manager|retoucher|photographer|one is|are|am off; off sick|duty|work|ill|poorly|on_holiday|on_vacation
very|more|longer active; active job|account|campaign|customer|order|orders; auto_send|autosend … active|activated|deactivated|disabled; @photo … tagged; tagged … @photo|it|them … whether|if
`,
  options: {
    yes: {
      said: `
@card|card|cards … highlighted|marked|shown|turned … green; green highlight … @card|cards
! not activated|active|tagged ~ done|fixed|sorted|changed that|it|now; ! not activated|active|tagged ~ i|we|just|then did that|it|now; @code|card|qr|it … @active|activated; @active @code; @active; activated|tagged … @code|it|card; activate it|@code
@code is|are on $; ^ @code on $; @code … enabled|unlocked|activation ok|done|fine|works; activation … done|ok|complete|completed|fine; @code active|live|green; @code … has opened gallery
`,
      replied: `
^ active|on|enabled|green|done|ok|okay|fine $; green; it is $; it has $; looks like it; think so
`,
    },
    no: {
      said: `
not … highlighted|marked|shown|turned … green; @card|card|cards … not … highlighted|green
@inactive; @code … @inactive|unused; not … activate|activating|activated|tag|tagged … @code|it|card; forgot|forgotten … activate|tag; @code|card … unopened|untagged; yet … activated
needs activating; awaiting|pending activation; @code … awaiting|pending … activation; activation … pending|missing|outstanding; without activation; no activation; @code still|yet … to be? activated
@code is|are off $; ^ @code off $; deactivated; not yet active; never activated; missing activation; @code … grey|greyed|gray; nobody|never … opened … gallery
`,
      replied: `
^ not any? more|anymore|longer $; ^ off|grey|gray|red|pending|unactivated $; greyed|grayed; it is not $; it has not $; it not $; not $; pending; still to do; not think so; do not think so; off; grey; gray; red
`,
    },
  },
} satisfies ReadingOf<'codeActivated'>;
