import { expect, test } from 'vitest';
import { messageOf } from '../../../src/slack/listeners/message.ts';

const event = { user: 'U1', channel: 'C1', ts: '1.1', text: 'missed the sale' };
const shared = { is_ext_shared_channel: true, team_id: 'T_THEIRS', enterprise_id: 'E_THEIRS' };

// Where others read along, the body's own ids may be those of the writer.
test.each([
  ['a workspace of no organisation', { team_id: 'T_OURS', enterprise_id: null }, 'T_OURS'],
  [
    'an organisation-wide installation',
    { team_id: null, enterprise_id: 'E_OURS', is_enterprise_install: true },
    'E_OURS',
  ],
])('a writer of another organisation is from elsewhere: %s', (_, authorization, installation) => {
  const body = { ...shared, authorizations: [authorization], event: { ...event, user_team: 'T_THEIRS' } };
  const heard = messageOf(body, 'U0BOT');
  expect(heard).toMatchObject({ installation, belongs: 'elsewhere' });
  expect(heard?.home).not.toContain('E_THEIRS');
});
