import type { App } from '@slack/bolt';
import { z } from 'zod';
import { StoredDataError } from '../../store/errors.ts';
import { installationId } from '../api/installation-id.ts';
import { NotInstalledError } from '../api/workspaces.ts';
import { sentences } from '../block-kit/ephemeral.ts';
import { noticeModal } from '../block-kit/modals.ts';
import type { Desk } from './desk.ts';
import { report } from './report.ts';

/** What Bolt is told of an installation. No token: its own clients, which it never forgets, are not used. */
interface Authorized {
  readonly botId?: string;
  readonly botUserId?: string;
  readonly teamId?: string;
  readonly enterpriseId?: string;
  /** Words for the user, where the app is not installed or its installation cannot be read. */
  readonly refusal?: string;
  /** The database did not say; it may be there. */
  readonly unreadable?: boolean;
}

interface Source {
  readonly teamId: string | undefined;
  readonly enterpriseId: string | undefined;
  readonly isEnterpriseInstall: boolean;
}

/** Finds out for which installation a request came. */
export function authorizeWith(desk: Pick<Desk, 'workspaces' | 'log'>) {
  return async ({ teamId, enterpriseId, isEnterpriseInstall }: Source): Promise<Authorized> => {
    const ids = { ...(teamId && { teamId }), ...(enterpriseId && { enterpriseId }) };
    const id = installationId(isEnterpriseInstall, teamId, enterpriseId);
    try {
      if (id === undefined) throw new NotInstalledError('(Slack names neither a team nor an enterprise)');
      const { botId, botUserId } = await desk.workspaces.of(id);
      return { ...ids, botId, botUserId };
    } catch (error) {
      if (error instanceof NotInstalledError) return { ...ids, refusal: sentences.notInstalled };
      // Asking again would not help.
      if (error instanceof StoredDataError) return { ...ids, refusal: sentences.installationUnreadable };
      return { ...ids, refusal: report(desk, error).text, unreadable: true };
    }
  };
}

const refusedSchema = z.object({ refusal: z.string(), unreadable: z.boolean().default(false) });
const revokedSchema = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) });
const goneSchema = z.object({
  event_time: z.number(),
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
});

const UNINSTALLING: readonly string[] = ['app_uninstalled', 'tokens_revoked'];

/** Keeps out who has not installed the app, before any listener; must be registered first. */
export function refuseTheUninstalled(app: App): void {
  app.use(async (args) => {
    if (!('refusal' in args.context)) return args.next();
    // What cannot be read can still be uninstalled.
    if ('event' in args && UNINSTALLING.includes(args.event.type)) return args.next();
    const { refusal, unreadable } = refusedSchema.parse(args.context);
    const text = { response_type: 'ephemeral', replace_original: false, text: refusal } as const;
    if ('command' in args) return args.ack(text);
    if ('respond' in args && args.respond !== undefined) {
      if (!unreadable) await args.ack();
      await args.respond(text);
      if (unreadable) await args.ack();
      return;
    }
    // Slack repeats the event, or tells the user that something went wrong.
    if (unreadable) throw new Error('The installation could not be read.');
    // A modal would just close.
    if ('view' in args && args.body.type === 'view_submission')
      return args.ack({ response_action: 'update', view: noticeModal(refusal) });
    if ('ack' in args) await args.ack?.();
  });
}

/** Workspaces that uninstall the app: their tokens are deleted, their cases wait for them for a while. */
export function registerUninstalls(app: App, desk: Desk): void {
  const remove = async (body: unknown, orgWide: boolean) => {
    const gone = goneSchema.safeParse(body);
    if (!gone.success) return desk.log.warn('An event without a time was ignored');
    const { event_time, team_id, enterprise_id } = gone.data;
    const id = installationId(orgWide, team_id, enterprise_id);
    if (id === undefined || desk.installations === undefined) return;
    // An event that comes late, or again, must not remove what was installed anew after it.
    if (await desk.installations.remove(id, event_time * 1_000 + 999)) {
      desk.log.info({ installation: id }, 'The app was uninstalled');
    }
    desk.workspaces.forget(id);
  };
  app.event('app_uninstalled', ({ body, context }) => remove(body, context.isEnterpriseInstall));
  app.event('tokens_revoked', async ({ body, event, context }) => {
    // People's own tokens are none of ours.
    const revoked = revokedSchema.safeParse(event);
    if (revoked.success && revoked.data.tokens.bot.length > 0)
      await remove(body, context.isEnterpriseInstall);
  });
}
