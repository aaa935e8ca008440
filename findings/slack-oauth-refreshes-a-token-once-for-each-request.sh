#!/bin/sh
# Guess: with token rotation, a token that is about to end is refreshed once, and a refresh that fails fails the request.
# Real:  each request that comes before the first refresh is stored refreshes for itself, with the same refresh token,
#        and stores what it got; the last one stays, whatever Slack makes of the others. A refresh that fails is logged,
#        and the request goes on with the token that has ended: each call then fails with token_expired.
# Seen:  @slack/oauth 4.0.0.
# Ours:  our app does not rotate tokens. If it does one day, the refresh must be one for all, across replicas too.
. "$(dirname "$0")/lib.sh"
packages @slack/oauth@4.0.0
run << 'JS'
import { InstallProvider } from '@slack/oauth';
import { compare, outcome, wait } from './compare.mjs';
import { silent } from './slack.mjs';

const soon = Math.floor(Date.now() / 1_000) + 60;
const bot = { token: 'ending', refreshToken: 'refresh-0', expiresAt: soon, id: 'B0APP', userId: 'U0APP', scopes: [] };
let stored = { team: { id: 'T01' }, isEnterpriseInstall: false, authVersion: 'v2', bot };
let slackIsDown = false;
const used = [];
const fetch = async (_, { body }) => {
  used.push(new URLSearchParams(body).get('refresh_token'));
  await wait(50);
  if (slackIsDown) return Response.json({ ok: false, error: 'internal_error' });
  const next = { access_token: `new-${used.length}`, refresh_token: `refresh-${used.length}`, expires_in: 43_200 };
  return Response.json({ ok: true, token_type: 'bot', ...next });
};
const provider = new InstallProvider({
  clientId: 'invented',
  clientSecret: 'invented',
  stateSecret: 'invented',
  logger: silent,
  clientOptions: { fetch, retryConfig: { retries: 0 } },
  installationStore: {
    fetchInstallation: async () => structuredClone(stored),
    storeInstallation: async (installation) => void (stored = installation),
  },
});
const authorize = () => provider.authorize({ teamId: 'T01', isEnterpriseInstall: false });

await Promise.all([authorize(), authorize(), authorize()]);
compare('Refresh tokens used for three requests at once', { guess: ['refresh-0'], recorded: ['refresh-0', 'refresh-0', 'refresh-0'], seen: used });
stored = { ...stored, bot: { ...bot, token: 'ended', expiresAt: soon - 3_600 } };
slackIsDown = true;
const { gave, threw } = await outcome(authorize);
compare('The token for a request whose refresh failed', { guess: 'an error', recorded: 'ended', seen: threw ? 'an error' : gave.botToken });
JS
