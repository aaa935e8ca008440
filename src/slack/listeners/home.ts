import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { isLanguage } from '../../../flows/languages.ts';
import { isOption, symptomText } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Opened } from '../../cases/open.ts';
import { directChannel } from '../api/conversations.ts';
import { say, sentences } from '../block-kit/ephemeral.ts';
import { modalIds, noticeModal } from '../block-kit/modals.ts';
import { chosenBy } from '../home/chosen.ts';
import { settingsFields, settingsModal } from '../home/settings-modal.ts';
import { acknowledge } from './acknowledge.ts';
import type { Desk } from './desk.ts';
import { envelope, installationOf, receiverOf } from './envelope.ts';
import { openWaiting } from './open-waiting.ts';
import { belongingOf, isOutsider, type Person, personOfInteraction } from './person.ts';
import { report } from './report.ts';
import { requestKey } from './request-key.ts';

const openedSchema = z.object({
  ...envelope,
  event: z.object({ user: z.string(), tab: z.string().optional() }),
});

const clickedSchema = z.object({
  trigger_id: z.string(),
  actions: z.tuple(
    [
      z.object({
        action_id: z.string(),
        action_ts: z.string().optional().catch(undefined),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    ],
    z.unknown(),
  ),
});

const hour = (most: number) => z.coerce.number().int().min(0).max(most);
const chosen = <T>(value: z.ZodType<T>) => z.object({ selected_option: z.object({ value }) });
const { language, from, to } = settingsFields;
const settingsSchema = z.object({
  view: z.object({
    state: z.object({
      values: z.object({
        [language]: z.object({ [language]: chosen(z.string().refine(isLanguage)) }),
        [from]: z.object({ [from]: chosen(hour(23)) }),
        [to]: z.object({ [to]: chosen(hour(24)) }),
      }),
    }),
  }),
});

/** The app's Home: that somebody opens it, what they click in it, and what they set. */
export function registerHome(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ body }) => {
    const parsed = openedSchema.safeParse(body);
    if (!parsed.success || parsed.data.event.tab !== 'home') return;
    const { event, ...around } = parsed.data;
    const installation = installationOf(around);
    if (installation === undefined) return;
    const { team_id, enterprise_id } = receiverOf(around);
    const { user } = event;
    const person = { installation, agent: { id: user }, ...belongingOf([], team_id, enterprise_id) };
    // It is a picture: Slack need not wait for it, nor send the event again.
    desk.background.run(() => opened(person, desk));
  });

  // Before the clicks on cards, which take every other one.
  app.use(async (args) => {
    const { data } = clickedSchema.safeParse(args.body);
    const id = data?.actions[0].action_id;
    if (!('action' in args) || data === undefined || !id?.startsWith('home:')) return args.next();
    const { ack, body } = args;
    const person = personOfInteraction(body);
    const [{ action_ts, selected_option }] = data.actions;
    const { trigger_id: trigger } = data;
    const key = requestKey(person.agent.id, action_ts ?? trigger, id, selected_option?.value);
    let follow: () => Promise<unknown>;
    try {
      follow = await clicked({ person, id, chosen: selected_option?.value, trigger, key }, desk);
    } catch (error) {
      const { text } = report(desk, error);
      follow = () => openWindow(noticeModal(text), person, trigger, desk);
    }
    await acknowledge(ack, () => desk.background.run(follow));
  });

  app.view({ type: 'view_submission', callback_id: modalIds.settings }, async ({ ack, body }) => {
    const parsed = settingsSchema.safeParse(body);
    if (!parsed.success) return ack({ response_action: 'update', view: noticeModal(sentences.windowUnread) });
    const { values } = parsed.data.view.state;
    const settings = {
      language: values[language][language].selected_option.value,
      from: values[from][from].selected_option.value,
      to: values[to][to].selected_option.value,
    };
    const refuse = (text: string) => ack({ response_action: 'errors', errors: { [to]: text } });
    if (settings.to <= settings.from) return refuse('This must be later than the hour before.');
    const person = personOfInteraction(body);
    const { agent, installation } = person;
    try {
      if (await isOutsider(person, desk)) return refuse(sentences.outsider);
      await desk.store.saveSettings(installation, agent.id, settings);
    } catch (error) {
      return refuse(report(desk, error).text);
    }
    await acknowledge(ack, () => desk.background.run(() => desk.homeTabs.show(installation, agent.id)));
  });
}

async function opened(person: Parameters<typeof isOutsider>[0], desk: Desk): Promise<void> {
  const { installation, agent } = person;
  try {
    if (await isOutsider(person, desk))
      return await desk.homeTabs.close(installation, agent.id, sentences.outsiderAtHome);
    await desk.store.homeOpened(installation, agent.id, desk.clock.now());
  } catch (error) {
    return desk.homeTabs.close(installation, agent.id, report(desk, error).text);
  }
  await desk.homeTabs.show(installation, agent.id);
}

interface HomeClick {
  readonly person: Person;
  readonly id: string;
  /** The value of what was chosen in a select. */
  readonly chosen: string | undefined;
  readonly trigger: string;
  /** What tells this click from every other one. */
  readonly key: string;
}

/** Does what a click asks for; gives what is left to do once it has been acknowledged. */
async function clicked(click: HomeClick, desk: Desk): Promise<() => Promise<unknown>> {
  const { person, id, chosen: option, trigger } = click;
  const { agent, installation } = person;
  const word = (text: string) => () => openWindow(noticeModal(text), person, trigger, desk);
  if (await isOutsider(person, desk)) return word(sentences.outsider);
  const [, what, which = option ?? ''] = id.split(':');
  switch (what) {
    case 'start':
      return start(which, click, word, desk);
    case 'page':
      return () => desk.homeTabs.show(installation, agent.id, /^\d{1,4}$/.test(which) ? Number(which) : 0);
    case 'settings':
      return async () =>
        openWindow(settingsModal(await chosenBy(installation, agent.id, desk.store)), person, trigger, desk);
    default:
      return word(sentences.unknownButton);
  }
}

/** A case in their direct message with the bot. */
async function start(
  symptom: string,
  { person, key }: HomeClick,
  word: (text: string) => () => Promise<unknown>,
  desk: Desk,
): Promise<() => Promise<unknown>> {
  const { agent, installation } = person;
  if (!isOption(SYMPTOM, symptom) || symptomText(symptom)?.notCovered) return word(sentences.unknownButton);
  if (!desk.paces.allow({ installation, user: agent.id }, '', 'opening')) return word(sentences.tooMuch);
  const waiting = { request: `home:${key}`, facts: { [SYMPTOM]: symptom } };
  const begun: Opened = await openWaiting(waiting, { agent, installation, askedIn: agent.id }, desk);
  return async () => {
    if (begun.committed) desk.followUp(begun.committed);
    await desk.reconciler.upToDate(begun.triage);
    await desk.homeTabs.show(installation, agent.id);
  };
}

async function openWindow(view: ModalView, person: Person, trigger_id: string, desk: Desk): Promise<void> {
  const { agent, installation } = person;
  const { client } = await desk.workspaces.of(installation);
  try {
    await client.views.open({ trigger_id, view });
  } catch (error) {
    desk.log.warn({ err: error }, 'Slack did not open a window');
    // The Home is no channel in which only they would see a word.
    const channel = await directChannel(client, agent.id);
    await client.chat.postMessage({ channel, ...say(sentences.noWindow) });
  }
}
