import { enableCompileCache } from 'node:module';

enableCompileCache();
const { App, HTTPReceiver } = await import('@slack/bolt');

/**
 * What a click costs at the very least: a Bolt app that checks the signature, acknowledges and edits the card,
 * and neither decides nor stores anything. The yardstick for the benchmark.
 */
const {
  SLACK_BOT_TOKEN: token = '',
  SLACK_SIGNING_SECRET: signingSecret = '',
  SLACK_API_URL: slackApiUrl = '',
} = process.env;
const receiver = new HTTPReceiver({
  signingSecret,
  customRoutes: [{ path: '/readyz', method: 'GET', handler: (_request, response) => response.end('ready') }],
});
const app = new App({
  receiver,
  convoStore: false,
  clientOptions: { slackApiUrl },
  authorize: async () => ({ botToken: token, botId: 'B1', botUserId: 'U1' }),
});
const blocks = JSON.parse(process.env.CARD_BLOCKS ?? '[]');

app.action({ type: 'block_actions' }, async ({ ack, client, body }) => {
  await ack();
  if (body.type !== 'block_actions' || body.message === undefined || body.channel === undefined) return;
  await client.chat.update({
    channel: body.channel.id,
    ts: body.message.ts,
    text: 'What is the status of this customer’s photo job?',
    blocks,
    metadata: { event_type: 'photo_help_card', event_payload: { triage: 'bare', card: 'question' } },
  });
});

const server = await receiver.start(Number(process.env.PORT ?? 0));
const address = server.address();
process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : 0 })}\n`);
