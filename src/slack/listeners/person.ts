import { z } from 'zod';
import type { Agent } from '../../triage/history.ts';
import { installationId } from '../api/installation-id.ts';
import type { Desk } from './desk.ts';

const teamSchema = z.object({ id: z.string() });

const interactionSchema = z.object({
  user: z.object({
    id: z.string(),
    name: z.string().optional(),
    username: z.string().optional(),
    team_id: z.string().optional(),
  }),
  team: teamSchema.nullish(),
  enterprise: teamSchema.nullish(),
  is_enterprise_install: z.union([z.boolean(), z.string()]).optional(),
});

const commandSchema = z.object({
  user_id: z.string(),
  user_name: z.string().optional(),
  team_id: z.string().optional(),
  enterprise_id: z.string().optional(),
  is_enterprise_install: z.union([z.boolean(), z.string()]).optional(),
});

/** Who did something, and for which installation. */
export interface Person {
  readonly agent: Agent;
  /** The enterprise's id for an organisation-wide installation, else the team's. */
  readonly installation: string;
  /** They come from another workspace than the one in which they act, of this organisation or of another one. */
  readonly elsewhere: boolean;
  /** The organisation, where the workspace belongs to one. */
  readonly enterprise?: string | undefined;
}

/** Reads who clicked or submitted. Throws when Slack's payload says nothing of the kind. */
export function personOfInteraction(body: unknown): Person {
  const { user, team, enterprise, is_enterprise_install } = interactionSchema.parse(body);
  const installation = installationOf(is_enterprise_install, team?.id, enterprise?.id);
  const home = [team?.id, enterprise?.id];
  return {
    agent: { id: user.id, name: user.name ?? user.username ?? user.id },
    installation,
    elsewhere: user.team_id !== undefined && !home.includes(user.team_id),
    enterprise: enterprise?.id,
  };
}

/** What tells whether a user belongs here. */
type Belonging = Pick<Person, 'installation' | 'elsewhere' | 'enterprise'> & {
  readonly agent: Pick<Agent, 'id'>;
};

/** Whether this is a member of another organisation, who sees the channel but must not see the case. */
export async function isOutsider(person: Belonging, { members }: Pick<Desk, 'members'>): Promise<boolean> {
  const { agent, installation, elsewhere, enterprise } = person;
  if (!elsewhere) return false;
  // Of an organisation-wide installation Slack names no workspace at all.
  return enterprise === undefined || !(await members(installation, agent.id, enterprise));
}

/** Reads who typed a command. Slack takes an app's commands from its own organisation only. */
export function personOfCommand(body: unknown): Person {
  const command = commandSchema.parse(body);
  return {
    agent: { id: command.user_id, name: command.user_name ?? command.user_id },
    installation: installationOf(command.is_enterprise_install, command.team_id, command.enterprise_id),
    elsewhere: false,
  };
}

function installationOf(orgWide: string | boolean | undefined, team?: string, enterprise?: string): string {
  const id = installationId(orgWide, team, enterprise);
  if (id === undefined) throw new Error('Slack names neither a team nor an enterprise.');
  return id;
}
