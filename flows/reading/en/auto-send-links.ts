import type { ReadingOf } from '../reading.ts';

export const autoSendLinks = {
  about: `
settings|setting; auto|automatic|autosend|auto_send|automatically … links|link|send|sending|setting|on|off; autosend; photo_handling|photo_files settings?
`,
  label: '@auto links|link|sending|send|mails?; setting',
  unrelated: `
automated campaign; @auto … can|could not … checked|seen|verified; he|she|who|they|colleague|boss|owner|admin|manager|retoucher|photographer|one is|are|am off; off sick|duty|work|ill|poorly|on_holiday|on_vacation; hang|hold|carry|working|come|going on; on it|hold; auto archived|archive; autocorrect; automatic|auto reply|archiving|updates|update
`,
  options: {
    on: {
      said: `
@auto … on|enabled|active|activated|ticked|checked|set|yes|ok|fine|working|selected; turned|switched|enabled|ticked|activated|put|turn|checked … @auto … on|links|link|send|sending|setting|it?; setting|checkbox|tick|box|option|toggle|switch … on|enabled|ticked|checked|active|activated|selected
@auto ~ switched|turned|it_is|is|now on; links|link … sent|send|go|goes|going|sends out? automatically|auto|automatic; turned|switched|turn|switch it|that|setting|option|back on; send … links … on|enabled|ticked|checked|active; @auto … is|are on
`,
      replied: `
^ on|enabled|ticked|active|checked|activated|set $; on; it is $; enabled; ticked; checked; active; activated; turned|switched on; set; selected; green
`,
    },
    off: {
      said: `
@auto … off|disabled|deactivated|unticked|unchecked|inactive|deselected; @auto is of $; turned|switched|disabled|unticked|deactivated|unchecked … @auto … off|links|link|send|sending|setting|it?; setting|checkbox|tick|box|option|toggle|switch … off|disabled|unticked|unchecked|deactivated|inactive|empty|deselected; send … links … off|disabled|unticked|unchecked; links … manually
@auto ~ switched|turned|it_is|is|now off; not send|sent|sending|sends link|links|them|files|email|emails? automatically|auto; links|link … sent|send manually|by_hand|hand
`,
      replied: `
^ off|disabled|unticked|inactive|unchecked|deactivated $; off; it is not $; disabled; unticked; unchecked; inactive; turned|switched off; deactivated; manual; manually; not set|selected|on; grey|greyed
`,
    },
  },
} satisfies ReadingOf<'autoSendLinks'>;
