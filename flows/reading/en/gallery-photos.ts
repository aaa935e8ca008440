import type { ReadingOf } from '../reading.ts';

export const galleryPhotos = {
  about: `
inside|in|into|open|see|at|look gallery|album; what … in gallery|album; gallery; album; @photo … in|inside gallery|album; photo_management
`,
  label: '@photo; gallery; album; @photo in gallery',
  unrelated: `
@customer|mum|mom|mother|dad|father|parent|buyer … linked|connected|assigned|listed to|with|under another|other|wrong|different @kid|subject
@customer says|said|writes|wrote|told|reports|complains|claims … @photo … not|no|hidden|invisible|missing|gone; @photo not visible|shown|showing for|to her|him|them|customer|parent|parents
@customer|customers see|sees|saw|gets|get|finds|has|shows … no|zero|not|without|nothing|empty … @photo|gallery|album|there; @customer see|sees|saw|gets|get … no|nothing|empty; parent|parents|mum|mom|mother|father|dad can|could not … see|find … @photo|any|them; gallery|album … empty|blank … on|at her|his|their|the phone|tablet|laptop|computer|screen|end|side; on|at her|his|their phone|tablet|laptop|screen|end|side … empty|blank|nothing
@removed … @photo ~~ uploaded|reuploaded|re_uploaded … @photo|them|it?; uploaded|reuploaded … @photo ~~ twice|already_used|been_used|in_use|refused|refuses|rejects; uploaded|reuploaded … @photo ~~ @code … not … entered|used|again; not single|one? @photo of|from my|our|ours|hers|mine|her|his … in|inside? there|gallery|album?; @foreign @kid ~~ not single? @photo … in? there|gallery|album
@customer|can|could|cannot not … see|find|view|open … @photo|gallery|them; not see|find … @photo; no photos … back|yet; only|half|some|few of? @photo … there|missing|shown|in; some|half|few … missing
@photo of|from wrong|different|another|other school|class|club; no photo|photos|pictures|images of|from|for|with|on … her|his|son|daughter|child|kid|group|class
now i|we|she|he|they … see everything; i|we|she|he|they … see everything … now $; see everything|all|them ~ gorgeous|beautiful|lovely|great|wonderful|super|thank|thanks; problem|problems|issue|issues|question|questions|trouble|complaint|enquiry with|about|regarding|concerning|on … @photo; no email|mail|link|message no|nor @photo; no @photo … no|nor email|mail|link|message|answer; no @photo ~ just|only … ready|page|message|error; ready|message|error ~~ still no @photo $
@photo … not|almost|nearly|soon … ready; no screenshot|photo_of; screenshot|picture|photo of … page|card|screen|message|error
wrong|another|different|stranger|strangers child|childs|kid|kids @photo … show|shows|showing|appear|appears|visible up? in|there|under|her|his; @photo … hidden … fees|costs; shows … different|wrong kid|child; wrong photo|photos|pictures
one|two|some|few|half missing; one|some|few|two|half of|photo|picture|image … missing|not; @bought … @photo … missing; @photo … missing … folder|zip|download|link|order|package; see … photos|pictures in … shop; @customer|ex|wife|husband|can … see … @photo … with
`,
  options: {
    visible: {
      said: `
! none|no|not|neither … @photo … eye|eyes|eye_icon|hidden; ! none … of … @photo … eye|eyes|eye_icon|hidden; ! without … eye|eye_icon
everything … visible|showing; @photo|them … visible|showing|present|there|viewable|unhidden|displayed|fine|ok|okay|good|in_place; @photo … in there; @photo … in|inside gallery|album|it; visible; all visible
all|#|every … @photo … there|visible|in|show|showing; see all|# … them|@photo; i|we … see|seeing|find … all|#|her|his|the|their @photo|of; i|we … have all|#|her|his|the|their @photo|of; i|we … see @photo|them|all|everything … in|there|fine
@photo … show|shows|display|appear|load … up? fine|correctly|ok|normally|in; gallery|album … full|filled|complete|populated|has @photo|pictures
gallery|album … shows|contains|holds … @photo|all|#; gallery|album has # @photo; unhid|unhidden|unhide … @photo|them|all|it; made … visible; # @photo … in|there|visible|gallery|album
@photo … linked|connected|assigned|matched|attached|uploaded; linked|connected|assigned|matched|attached|uploaded|relinked|reassigned … @photo; no|none|zero @photo … hidden|invisible; nothing hidden; none hidden; none|no … hidden; no|without eye|eyes
`,
      replied: `
all|they|everything|# … there|visible|in|good|fine|ok|showing; there; see them|all|# ; ^ # $; ^ photos|pictures|pics|images|fine|ok|okay|normal $; # @photo; all good|fine|ok|okay; looks|look good|fine|ok|normal; full; visible; they show; # of them; all|every there; yes … photos|pictures|pics|images; got photos|pictures|pics|images
`,
    },
    none: {
      said: `
no @photo … in|there|attached|linked|connected|assigned|gallery|album|behind|matched|under|at|uploaded|tagged|on|inside; no @photo; no @photo in|inside there|gallery|album|it; not any @photo … in|gallery|there|attached|linked|album; not … @photo in|there|gallery|album|attached|linked
gallery|album|code|folder … empty|blank|nothing|no @photo|contains|has|shows; empty gallery|album|folder; gallery|album … empty|blank; nothing|0|zero … in|inside gallery|album|there; gallery|album … has|have|contains|shows no|nothing|0|zero
@photo … linked|connected|assigned|matched|attached|uploaded|there|in no|nope|none|negative; 0|zero @photo; @photo not … linked|connected|assigned|matched|attached|uploaded|there|in|tagged|imported|present; @photo … unassigned|unlinked|unmatched|missing|disconnected|gone; without @photo; @photo … missing from|in gallery|album
not … linked|connected|assigned|matched|attached|uploaded … @photo|pictures; nothing … attached|linked|connected|assigned|matched|behind|uploaded|shows; unassigned @photo; @code … without @photo
@code … not … linked|connected|attached|assigned|matched … @photo|anything|any|to
`,
      replied: `
i|we not see|find any? @photo; not see|find a|any? single|one @photo; not single @photo; can|could not see|find any @photo|of; ^ empty|none|nothing|zero|blank|0|no|nada|nope|nil|neither $; empty; nothing; no … photos|pictures|pics|images|there; not … there|any|see any; zero; 0; blank; not a single one; none there; there is none; no one; there are none; nothing there|in; none; missing; not uploaded
`,
    },
    hidden: {
      said: `
@photo|them|all|they|some|half|every|everything … hidden|invisible; hidden @photo; @photo … eye|eyes|eye_icon|eyeicon; eye icons; eye|eyes|eye_icon … icon|icons|symbol|sign|thing|on|crossed|them|@photo|through|mark; crossed out? eye; eye … crossed; eye icon|symbol; eye_icon; hidden
all|every|everything|#|both|each … @photo … hidden|invisible|eye|eye_icon; all|every|everything|#|both|each … @photo … in|there|inside|from|gallery|album … hidden|invisible|eye|eye_icon; @photo … in|inside … gallery|album … hidden|invisible|eye|eye_icon
crossed|strikethrough|slashed|struck eye; hid … @photo|them; set to hidden|invisible; @photo not visible; not visible
`,
      replied: `
^ hidden|eye|eyes|invisible $; eye; eyes; not visible; crossed; little eye; icons
`,
    },
    elsewhere: {
      said: `
@photo|they|them|shots … in|under|to|into|inside|on @other|someone|somebody|else|elses … gallery|album|folder|code|child|kid|girls|boys|class|one|name|kids|childs|students|else|elses|account|girl|boy|family|person
in|under|into|inside|to|with @other|someone|somebody|else|elses … gallery|album|folder|galleries|code
@other|someone|somebody|else|elses … gallery|album|folder has|contains|holds|got|with … @photo; @photo … elsewhere|misplaced|missorted|mixed|swapped|misfiled|mis_sorted|wrongly; wrongly assigned|sorted|matched|linked
@code|card|it … opens|leads|open|goes|points|linked|connected|takes … someone|somebody else gallery|album|folder; @code|card|it … opens|leads|open|goes|points|shows|linked|connected|takes|assigned|belongs … wrong|different|another|other gallery|album|folder|childs|kids; wrong gallery|album|folder; connected|linked|assigned … wrong|different|another|other gallery|album|code|child|kid|student
in|into|to|under|with|inside|at … gallery|album|folder of? kid|kids|child|childs|boy|boys|girl|girls|student|students|pupil|pupils|one|person|name before|after|next|above|below|behind|ahead; with|to|under|at|by kid|child|boy|girl|student|pupil|one before|after|ahead|behind $; with|to|under|at|by kid|child|boy|girl|student|pupil|one before|after|ahead|behind of? him|her|them|hers|his; one gallery|album|folder down|up|off; kid|child|boy|girl|student|pupil before|after|ahead him|her|them has|got … @photo|hers|his; in|into|to|under|with|inside next|previous|preceding|following kid|kids|child|childs|boy|boys|girl|girls|student|students|pupil|pupils|persons|gallery|album
moved|sorted|uploaded|landed|ended|placed|put|sitting|filed|went … wrong|another|different|other|someone|somebody … gallery|album|folder|code|class|kid|child|else|elses; swapped with; mixed up with
@photo|they|it … lie|lies|lying|sit|are|is … in|under gallery|album|folder of|from other|another|different|wrong @code|child|kid|subject; @photo … in|into gallery|album|folder of other|another|different|brother|sister|twin|friend|someone|somebody|wrong|his|her brother|sister|twin|friend|child|kid|boy|girl|student|someone?
`,
      replied: `
^ elsewhere|another|other|wrong $; @photo of|from another|other|wrong|different|someone|somebody else|elses? child|childs|kid|kids|boy|boys|girl|girls|student|students|family; opens|leads|goes|shows … brother|sister|twin|sibling|friend|cousin|someone|somebody|another|other|wrong|different; wrong|another|different|other one|gallery|album|child|kid|folder|class; elsewhere; someone|somebody else|elses; under|in|with|at … sister|sisters|brother|brothers|siblings|twin|twins|sibling; mixed up; swapped
`,
    },
  },
} satisfies ReadingOf<'galleryPhotos'>;
