import type { AnswerId } from './index.ts';

export const en: Readonly<Record<AnswerId, string>> = {
  listCameLater: `
@roster … came|arrived|comes|sent|received|got … later|late|after|afterwards|only_now; got|received|have @roster … after|later|too_late
@roster … after @photo|shoot|upload|uploading|photo_day|picture_day; @photo … uploaded before … @roster; late @roster; @roster late
connect|link|match|add … @roster … @photo; connect|link|match … @photo … @roster; tag … after uploading
`,
  sameFileTwice: `
same|identical|one @photo|image|picture|file ~ twice|double|several_times|multiple_times|many_times|two_times|three_times|more_than_once|repeated|again
@photo|file|files|image|download|downloads … twice|duplicate|duplicated|repeated ~ package|bundle|download|downloads|zip|order; duplicate|duplicated|double|repeated @files|@photo|file|image
twice … same @photo|image|picture|file; package … same @photo|image|picture|file … again|twice|repeated
`,
  siblings: `
siblings|twins|brother_and_sister|two|three|several|both|more kids|children|siblings|codes|galleries ~ one|same|single|together|combine|combined order|basket|cart|shipment|account|checkout
one|same|single order|basket|cart|account for|with two|three|both|several|siblings|all kids|children|codes|siblings?
order … siblings|twins|both_kids|both_children … together; combine|merge|join … codes|baskets|siblings|galleries
second|another|more @code … same|one account|order|basket|login; add … second|another|siblings|brothers|sisters @code; ^ siblings|sibling|twins $
`,
  groupPhotoMissing: `
group|class|team|kindergarten_group photo|picture|photos|pictures|pic|pics|shot|foto … missing|not|gone|nowhere|absent|unavailable
group_photo|group_photos|class_photo|class_photos|team_photo|team_photos|class_picture|class_pictures|group_picture|team_picture … missing|not|gone|nowhere|absent
no|missing|where|wheres group|class|team photo|picture|photos|pictures|pic|shot; no|missing|where|wheres group_photo|class_photo|team_photo|class_picture|group_picture
not … see|find|have|get|has|got … group|class|team photo|picture|photos|pictures; not … see|find|have|get|has|got … group_photo|class_photo|team_photo|class_picture|group_picture
^ group_photo|class_photo|group_photos $; ^ group photo|photos|picture $
`,
  parentsLogin: `
@customer|parents … login|log_in|sign_in … shop|account|data|details|password|orders|how|where; customer_login; parents_login; ^ parents|customer|customers login|log_in|account $
@customer … password … forgot|forgotten|lost|reset; forgot|forgotten|lost|reset … password … account|customer|shop|login; where … @customer … log|login|sign in?; how … @customer … log|login|sign in?
@customer … see|find|look|looks … old|earlier|past|previous orders
`,
  dataRemoval: `
delete|remove|erase|erasure|deletion|removal … @customer|persons|families|family|childs|her|his|their data|account|record|profile|details|information; data removal|deletion|erasure|request
delete|remove|erase all|personal|customer data; @customer|personal … data|account|record|profile … @deleted|erased|removed|deletion; right to be forgotten; gdpr|dsgvo … request|delete|deletion|erase|data; wants|want|asks|request … data|account|details deleted|removed|erased
`,
  staffAccess: `
grant|give|allow|let … gotphoto|support|service_staff|customer_care|staff|helpdesk … access|account|in; access for service staff; service_staff access; service staff
customer_care|gotphoto|support_team|gotphoto_support … see|access|look|into|enter … account; staff access; ^ staff_access $
`,
  deletedJobFigures: `
statistics|statistic|stats|figures|sales_figures|revenue|turnover|numbers|report|reports|sales … @deleted|gone @job; @deleted @job … statistics|statistic|stats|figures|revenue|turnover|sales|report|reports
statistics|stats|figures|revenue|report … job … @deleted|gone; order_reconciliation_report; order reconciliation report; reconciliation
`,
};
