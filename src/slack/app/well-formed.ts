import { z } from 'zod';
import { clickSchema } from '../listeners/clicks.ts';
import { commandSchema, interactionSchema } from '../listeners/person.ts';

const callback_id = z.string().min(1);
const view = z.object({
  id: z.string(),
  callback_id,
  private_metadata: z.string(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), z.looseObject({}))) }),
});
/** Bolt looks for ids in whatever is there. */
const idOrHolder = z.union([z.string(), z.looseObject({ id: z.string() })]).optional();
/** What Bolt relies on. What our listeners need of an event each of them looks at. */
const event = z.object({
  type: z.string().min(1),
  channel: idOrHolder,
  user: idOrHolder,
  item: z.looseObject({}).optional(),
  subteam: z.looseObject({}).optional(),
});
const id = z.string().nullish();
/** Whoever does something does it in a workspace or an organisation. */
const somewhere = interactionSchema.refine(({ team, enterprise }) => Boolean(team ?? enterprise));
const inWorkspace = commandSchema.refine(({ team_id, enterprise_id }) => Boolean(team_id ?? enterprise_id));

/** What a request of each kind must have. */
const shapes = {
  command: inWorkspace.and(
    z.object({
      command: z.string(),
      text: z.string().optional(),
      channel_id: z.string().min(1),
      trigger_id: z.string().min(1),
      response_url: z.string().optional(),
    }),
  ),
  block_actions: somewhere.and(clickSchema),
  event_callback: z.object({
    event,
    team_id: id,
    enterprise_id: id,
    authorizations: z.array(z.looseObject({ team_id: id, enterprise_id: id })).optional(),
  }),
  message_action: somewhere.and(
    z.object({
      callback_id,
      channel: z.object({ id: z.string().min(1) }),
      message: z.object({ ts: z.string().min(1), thread_ts: z.string().optional() }),
      response_url: z.string().optional(),
    }),
  ),
  shortcut: somewhere.and(z.object({ callback_id, trigger_id: z.string().min(1) })),
  view_closed: somewhere.and(z.object({ view })),
  view_submission: somewhere.and(
    z.object({
      view,
      response_urls: z.array(z.object({ response_url: z.string() })).optional(),
    }),
  ),
} as const satisfies Record<string, z.ZodType>;

export type Kind = keyof typeof shapes;

const kinds = Object.keys(shapes).filter(isKind);

function isKind(text: string): text is Kind {
  return Object.hasOwn(shapes, text);
}

/** What kind of request it is. A label of metrics: nothing that was sent may become one unchecked. */
export function kindOf({ command, type }: Readonly<Record<string, unknown>>): Kind | 'other' {
  if (typeof command === 'string') return 'command';
  return kinds.find((kind) => kind === type) ?? 'other';
}

/** Whether a request has all that a request of its kind must have. */
export function isWellFormed(kind: Kind | 'other', body: unknown): boolean {
  return kind !== 'other' && shapes[kind].safeParse(body).success;
}
