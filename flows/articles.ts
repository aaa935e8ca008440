export type Platform = 'GotPhoto' | 'Photocloud';

/** The help centres, and what comes before an article's number in their addresses. */
const centres = {
  gotPhoto: { platform: 'GotPhoto', base: 'https://help.gotphoto.com/en/support/solutions/articles/' },
  /** The same under the name of its software; these numbers were seen there only. */
  freshdesk: {
    platform: 'GotPhoto',
    base: 'https://fotografenonlineservicegmbh.freshdesk.com/en/support/solutions/articles/',
  },
  /** The same under the name that GotPhoto has in other countries; this number was seen there only. */
  fotografen: {
    platform: 'GotPhoto',
    base: 'https://support.fotografen-service.de/en/support/solutions/articles/',
  },
  /** GotPhoto's help centre before this one. Its articles describe the classic interface. */
  former: { platform: 'GotPhoto', base: 'https://help.gotphoto.com/hc/en-us/articles/' },
  formerEnglish: { platform: 'GotPhoto', base: 'https://help.gotphoto.com/hc/en-gb/articles/' },
  formerBritish: {
    platform: 'GotPhoto',
    base: 'https://support.fotografen-service.de/hc/en-gb/articles/',
  },
  photocloud: { platform: 'Photocloud', base: 'https://support.photocloud.io/article/' },
} as const satisfies Record<string, { platform: Platform; base: string }>;

/** A public help article that texts rest on. */
interface Article {
  readonly title: string;
  readonly platform: Platform;
  /**
   * How far it is known. `whole`: read to its end. `start`: it may say more. `former`: read in the former help centre,
   * undated. `title`: other articles name it, its text and its address were not found. `shops`: read in some shops, each
   * of which has it at an address of its own.
   */
  readonly read: 'whole' | 'start' | 'former' | 'title' | 'shops';
  readonly address?: string;
}

/** An article by its number, which stays when its title and the words in its address change. */
function article(
  centre: keyof typeof centres,
  number: string,
  title: string,
  read: Article['read'] = 'whole',
): Article {
  const { platform, base } = centres[centre];
  return { title, platform, read, address: base + number };
}

function titleOnly(title: string): Article {
  return { title, platform: 'GotPhoto', read: 'title' };
}

/** Every article that a text names, by the id that texts name it by. S: the first three; O: former; N: title only. */
const all = {
  S0: article('gotPhoto', '103000397363', 'Fix issues when customers cannot access their photo gallery'),
  S1: article(
    'freshdesk',
    '103000391630',
    'Accidentally deleted a job? How to recreate it and generate new access codes',
  ),
  S2: article(
    'photocloud',
    '1032-digital-file-delivery',
    'My client ordered photo files but has not received them.',
  ),
  A1: article('gotPhoto', '103000257682', 'Activate Access Codes (QR Cards Only)', 'start'),
  A2: article('gotPhoto', '103000252808', 'Change the job status', 'start'),
  A3: article('freshdesk', '103000251688', 'Set an archiving date'),
  A4: article('gotPhoto', '103000368420', 'Connect subjects to names list after photos have been uploaded'),
  A5: article('gotPhoto', '103000274610', 'Restore a deleted access code in GotPhoto'),
  A6: article('gotPhoto', '103000323642', 'Unlink a potential buyer from the wrong access code'),
  A7: article('freshdesk', '103000320032', 'My names list is gone.'),
  A8: article('gotPhoto', '103000301041', 'Edit a subject’s information in GotPhoto'),
  A9: article('gotPhoto', '103000253440', 'Set up automated campaigns in GotPhoto', 'start'),
  A10: article('gotPhoto', '103000253032', 'Adding a message to a campaign', 'start'),
  A11: article(
    'gotPhoto',
    '103000307116',
    'Why campaign emails are not being sent and how to resolve it',
    'start',
  ),
  A12: article(
    'gotPhoto',
    '103000361301',
    'Campaign performance for your automated email campaigns',
    'start',
  ),
  A13: article('gotPhoto', '103000259172', 'Send one-time messages (email newsletters)', 'start'),
  A14: article('freshdesk', '103000269218', 'Delete albums and jobs to free up storage'),
  A15: article('freshdesk', '103000269909', 'Set up global photo access', 'start'),
  A16: article('freshdesk', '103000275623', 'The customer profile'),
  A17: article('gotPhoto', '103000356546', 'The order details page', 'start'),
  A18: article('gotPhoto', '103000258871', 'How to track and manage orders after selling'),
  A19: article('gotPhoto', '103000270682', 'Cancel or change an order', 'start'),
  A20: article('gotPhoto', '103000273754', 'Why an Apple Pay order may not appear in GotPhoto'),
  A21: article('gotPhoto', '103000326308', 'Why customers may receive duplicate downloads in a package'),
  A22: article('freshdesk', '103000261011', 'Managing customer requests/complaints in GotPhoto', 'start'),
  A23: article('gotPhoto', '103000297027', 'I’m no longer receiving order notifications'),
  A24: article('gotPhoto', '103000257674', 'Create and manage albums in your photo job', 'start'),
  A25: article('fotografen', '103000250200', 'Choose Your Access Type and Tagging Method', 'start'),
  A26: article('gotPhoto', '103000249948', 'Create a photo job'),
  A27: article('freshdesk', '103000269600', 'Upload Names List via School Portal (US & CA)', 'start'),
  A29: article('gotPhoto', '103000295652', 'The new GotPhoto Online Shop', 'start'),
  A30: article('freshdesk', '103000280588', 'Grant GotPhoto staff access to your account'),
  A31: article('gotPhoto', '103000279044', 'Delete a customer’s data'),
  O1: article('former', '4404723679249', 'Activating access codes', 'former'),
  O2: article(
    'former',
    '360026707811',
    'How long does the download link sent to parents stay active?',
    'former',
  ),
  O3: article('former', '360022574112', 'Photo Job - Selling', 'former'),
  O4: article('former', '360022760231', 'Photo Job - Photo Management', 'former'),
  O5: article('former', '360022759951', 'Photo Job - Main Settings', 'former'),
  O6: article('former', '360022761691', 'Customer Support: Orders, View Customers', 'former'),
  O7: article('former', '115000775623', 'Deleting jobs vs deleting albums', 'former'),
  O8: article(
    'formerBritish',
    '115000739603',
    'Archiving jobs / Making archived jobs available again',
    'former',
  ),
  O9: article('former', '4404683013777', 'Adding an archiving date to a photo job', 'former'),
  O10: article(
    'former',
    '360049967532',
    'Adding student and parent information to a single gallery',
    'former',
  ),
  O11: article('former', '206918993', 'Issuing Customer Refunds', 'former'),
  O12: article(
    'former',
    '360016325231',
    'Global Access Codes, Global Connection Code and Find Your Access Code',
    'former',
  ),
  O13: article(
    'formerBritish',
    '203198455',
    'Once a customer has ordered, can I delete the photos?',
    'former',
  ),
  O16: article('formerEnglish', '115005437166', 'How can I grant Access to Service Staff?', 'former'),
  P1: article('photocloud', '1043-storage-time', 'How long are photos available for ordering?'),
  P2: article(
    'photocloud',
    '1022-reminder-schedule',
    'How Often Does the Service Remind Customers About Their Photos?',
  ),
  P3: article(
    'photocloud',
    '1025-cancelling-an-order',
    'The customer wants to change or cancel their order. What should I tell them?',
    'start',
  ),
  N1: titleOnly('Manage unassigned or duplicated images in an album'),
  N2: titleOnly('Move multiple pictures between albums in GotPhoto'),
  N3: titleOnly('Upload metadata to GotPhoto without QR cards'),
  N4: titleOnly('Manually tag photos and activate access codes without QR cards'),
  N5: titleOnly('Generate Contact Sheets'),
  N6: titleOnly('Generate QR cards'),
  N7: titleOnly('Add an automated campaign to a photo job'),
  N8: {
    title: 'The questions that shops on the legacy shop answer themselves (FAQ)',
    platform: 'GotPhoto',
    read: 'shops',
  },
} as const satisfies Record<string, Article>;

export type ArticleId = keyof typeof all;

/** The articles by their ids. */
export const articles: Readonly<Record<ArticleId, Article>> = all;

export const articleIds = Object.keys(all).filter(isArticle);

/** Whether a string from outside names an article. */
export function isArticle(value: string): value is ArticleId {
  return Object.hasOwn(all, value);
}
