import type { AnswerId } from './index.ts';

export const en: Readonly<Record<AnswerId, string>> = {
  listCameLater: `
@roster|list delivered|provided|handed|supplied|given late|later|after|afterwards; @roster|list late … connect|match|link|photos; list came|arrived|delivered late|later|after
@roster came|arrived|comes|received|sent|got when|once|after|although|only_after; @roster ~ when|once|after … @photo … uploaded|online|in|taken; without names ~ @roster … now|later|came
@roster … later|afterwards|too_late|subsequently|belatedly; add|import|upload|put|insert … @roster|list|names … once|after|when|although @photo|images|everything|album|shoot; @photo … already|up|online|uploaded ~ @roster|list_of_names … later|after|only_now|now|still|arrived|came; @roster ~ after … @photo|upload|uploaded|shot|uploading; names … onto|on|to|with … @photo … after|later|now|afterwards|belatedly; @roster only came|arrived|in ~ after|now|once
@roster … came|arrived|comes|sent|received|got … later|late|after|afterwards|only_now; got|received|have @roster … after|later|too_late
@roster … after @photo|shoot|upload|uploading|photo_day|picture_day; @photo … uploaded before … @roster; late @roster; @roster late
connect|link|match|add … @roster … @photo; connect|link|match … @photo … @roster; tag … after uploading
`,
  sameFileTwice: `
two|three|several|# identical|equal|same|duplicate files|file|@photo|downloads; files|@photo … the same|identical|equal ~ download|package|zip|bundle
same|identical|one @photo|image|picture|file ~ @twice|2x|three_times|3x|several|times|doubled|duplicated; two|three|several|both|some|# … @photo|files|images … identical|equal|duplicates|duplicate|doubled|exactly_the_same; @photo|file|image … double|doubled|2x|twice|duplicate ~ pkg|package|bundle|download|downloads|zip|order|folder; pkg|package|bundle|download|downloads|zip ~ same @photo|image|file
same|identical|one @photo|image|picture|file ~ twice|double|several_times|multiple_times|many_times|two_times|three_times|more_than_once|repeated|again
@photo|file|files|image|download|downloads … twice|duplicate|duplicated|repeated ~ package|bundle|download|downloads|zip|order; duplicate|duplicated|double|repeated @files|@photo|file|image
twice … same @photo|image|picture|file; package … same @photo|image|picture|file … again|twice|repeated
`,
  siblings: `
order|orders|ordering for brother_and_sister|siblings|twins|both_kids|both_children|all_kids|brothers|sisters
separate|different|own|two|several|both codes|cards ~ one_go|together|at_once|jointly|single|one_order; daughters|sons|children|kids|siblings|twins ~ order … one_go|together|at_once|jointly; siblings|twins|daughters|sons ~ one|single|same parcel|package|delivery|invoice|payment
siblings|twins|brothers|sisters|brother_and_sister|brother_and_brother … order|buy|pay|purchase|checkout|shop … together|jointly|at_once|one_go|in_one; two|three|four|several|both|2|3|4 children|kids|daughters|sons|girls|boys|codes|cards ~~ one|1|same|single|only_one|joint|common basket|cart|order|shipping|shipment|payment|checkout|postage|parcel; both|two|all|several codes|children|kids … in|into|to one|same|single basket|cart|order; second|another|more|additional|further|2nd @code ~ one|same|single|joint order|basket|cart; one|1|single|joint|only_one order|basket|cart … both|two|three|several|all codes|kids|children|cards|daughters|sons|siblings; pay once|one_time|only_once ~ children|kids|codes|siblings; children|kids|codes|siblings|both ~~ pay … once|one_time
siblings|twins|brother_and_sister|two|three|several|both|more kids|children|siblings|codes|galleries ~ one|same|single|together|combine|combined order|basket|cart|shipment|account|checkout
one|same|single order|basket|cart|account for|with two|three|both|several|siblings|all kids|children|codes|siblings?
order … siblings|twins|both_kids|both_children … together; combine|merge|join … codes|baskets|siblings|galleries
second|another|more @code … same|one account|order|basket|login; add … second|another|siblings|brothers|sisters @code; ^ siblings|sibling|twins $
`,
  groupPhotoMissing: `
@photo of the? whole|entire|complete|all? class|team|group|kindergarten|crew … missing|not|gone|nowhere|absent|hidden|invisible; no|not … @photo of the? whole|entire|complete? class|team|group; only|just|see|sees|have|has … portraits|individuals|singles|individual … not|no|but … class|group|team @photo|pic|one; portraits|individual @photo? ~ class|group|team @photo|pic ~ missing|not|nowhere|absent; class|group|team @photo ~ not … taken|show|shown|visible|there
group|class|team|kindergarten_group photo|picture|photos|pictures|pic|pics|shot|foto … missing|not|gone|nowhere|absent|unavailable
group_photo|group_photos|class_photo|class_photos|team_photo|team_photos|class_picture|class_pictures|group_picture|team_picture … missing|not|gone|nowhere|absent
no|missing|where|wheres group|class|team photo|picture|photos|pictures|pic|shot; no|missing|where|wheres group_photo|class_photo|team_photo|class_picture|group_picture
not … see|find|have|get|has|got … group|class|team photo|picture|photos|pictures; not … see|find|have|get|has|got … group_photo|class_photo|team_photo|class_picture|group_picture
^ group_photo|class_photo|group_photos $; ^ group photo|photos|picture $
`,
  parentsLogin: `
look|see|find|check|view up? my|our|her|his|their|the? previous|earlier|past|old|former orders|order|purchases; my|our|her|his|their previous|earlier|past|former orders; sign|log in … my_account|account|customer_account|shop_account; login|sign_in|log_in details|data|credentials … account|customer|shop; @customer|parents ~ login|log_in|sign_in … in? account; not know|remember|understand how … sign|log in; forgot|forgotten|lost pw|pwd|password|passwort … login|account|customer|shop; make|do login … account
@customer|parents … login|log_in|sign_in … shop|account|data|details|password|orders|how|where; customer_login; parents_login; ^ parents|customer|customers login|log_in|account $
@customer … password … forgot|forgotten|lost|reset; forgot|forgotten|lost|reset … password … account|customer|shop|login; where … @customer … log|login|sign in?; how … @customer … log|login|sign in?
@customer … see|find|look|looks … old|earlier|past|previous orders
`,
  dataRemoval: `
erase|delete|remove|wipe … @photo and data|details|information; erase|delete|wipe … childs|kids|familys|sons|daughters @photo|data
delete|erase|remove|wipe everything|all … about|of|from me|us|my|her|him|our|them; erase|delete|forget us|me from; data|details ~ not … kept|stored|saved|held
delete|remove|erase|wipe|clean … data|details|information … you|we hold|have|store|keep|saved; wants|want|like|wishes|asks|demands|demand|requests ~ data|photos|pictures|pics|everything|details|email|email_address ~ erased|deleted|removed|cleaned|wiped|gone … privacy|gdpr|systems|system|database|records?; gdpr|dsgvo|privacy|data_protection ~ erased|deleted|removed|erase|delete|deletion|wipe; removed|deleted|erased from our|your|the systems|system|database|records|files; removed|deleted|erased … privacy|data_protection; not want|like|wish … keep|store|save|hold|have … data|photos|details|pictures; object|objects … publication|processing|storage|use|data; data … erased|deleted|removed|cleaned|wiped; everything … cleaned|erased|wiped ~ data; data ~ everything … cleaned|erased|deleted|removed; delete|erase all … data
delete|remove|erase|erasure|deletion|removal of? a|the|this|that|all? @customer|persons|families|family|childs|her|his|their data|account|record|profile|details|information; data removal|deletion|erasure|request
delete|remove|erase all|personal|customer data; how|can|could|please|should|must ~ data|account|record|profile … deleted|erased|removed; right to be forgotten; gdpr|dsgvo … request|delete|deletion|erase|data; wants|want|asks|request … data|account|details deleted|removed|erased
`,
  staffAccess: `
gotphoto|gp|support|customer_care|helpdesk|hotline|staff … get|enter|look|log|go|come|see|access|view in|into|inside? our|my|the|studio|their|his|her? account|acct|backend|profile; grant|give|allow|let|permit|authorise|authorize … gotphoto|gp|support|customer_care|helpdesk … account|acct|access|permission|permit|look|enter; permission|permit|access|authorisation|authorization for gotphoto|support|customer_care; people|team|colleagues|guys from gotphoto … account|access|enter; allow|permit|enable|activate … support|service access
grant|give|allow|let … gotphoto|support|service_staff|customer_care|helpdesk … access|account|in; access for service staff; service_staff access; service staff
customer_care|gotphoto|support_team|gotphoto_support … see|access|look|into|enter … account; ^ staff access $
`,
  deletedJobFigures: `
how much|many … @deleted|gone @job; how much|many … @job ~ @deleted|gone; @deleted @job … sell|sold|earn|earned|turnover
statistics|statistic|stats|figures|figs|sales_figures|sales_figs|revenue|turnover|numbers|report|reports|sales|earnings|income|totals ~ @job ~ @deleted|gone; statistics|statistic|stats|figures|figs|sales_figures|sales_figs|revenue|turnover|numbers|report|reports|sales|earnings|income|totals ~ @deleted @job; @deleted … @job ~~ need|needs|want|wants|require|requires|get|where|find|still … statistics|statistic|stats|figures|figs|sales_figures|sales_figs|revenue|turnover|numbers|report|reports|sales|earnings|income|totals; @deleted … @job ~~ turnover|revenue|statistics|bookkeeper|accountant|tax; @deleted @job ~ statistics|statistic|stats|figures|figs|sales_figures|sales_figs|revenue|turnover|numbers|report|reports|sales|earnings|income|totals
statistics|statistic|stats|figures|sales_figures|revenue|turnover|numbers|report|reports|sales … @deleted|gone @job; @deleted @job … statistics|statistic|stats|figures|revenue|turnover|sales|report|reports
statistics|stats|figures|revenue|report … job … @deleted|gone; order_reconciliation_report; order reconciliation report; reconciliation
`,
};
