import { z } from 'zod';
import { PhotoHelpError } from '../../errors.ts';
import type { Agent } from '../../triage/history.ts';
import { installationId } from '../api/installation-id.ts';
import type { Desk } from './desk.ts';

const teamSchema = z.object({ id: z.string() });

/** What says who clicked or submitted. */
export const interactionSchema = z.object({
  user: z.object({
    id: z.string(),
    name: z.string().optional(),
    username: z.string().optional(),
    team_id: z.string().nullish(),
  }),
  team: teamSchema.nullish(),
  enterprise: teamSchema.nullish(),
  is_enterprise_install: z.union([z.boolean(), z.string()]).optional(),
});

/** What says who typed a command. */
export const commandSchema = z.object({
  user_id: z.string(),
  user_name: z.string().optional(),
  team_id: z.string().optional(),
  enterprise_id: z.string().optional(),
  is_enterprise_install: z.union([z.boolean(), z.string()]).optional(),
});

/** Whether Slack's payload shows that a person belongs here; `unsaid`: it names no workspace, or names several. */
type Belongs = 'here' | 'elsewhere' | 'unsaid';

/** What tells whether a person belongs here. */
export interface Belonging {
  /** The enterprise's id for an organisation-wide installation, else the team's. */
  readonly installation: string;
  readonly belongs: Belongs;
  /** Where it is theirs to act: the workspace, and its organisation where it has one. */
  readonly home: readonly string[];
  /** The workspace belongs to an organisation, whose other workspaces are at home here too. */
  readonly inOrganisation: boolean;
}

/** Who did something, and for which installation. */
export interface Person extends Belonging {
  readonly agent: Agent;
}

/** Slack does not say now where a person belongs. */
export class UncheckedPersonError extends PhotoHelpError {
  override readonly name = 'UncheckedPersonError';

  constructor(cause: unknown) {
    super('Slack did not say whether a person belongs to the workspace.', { cause });
  }
}

/** Reads who clicked or submitted. Throws when Slack's payload says nothing of the kind. */
export function personOfInteraction(body: unknown): Person {
  const { user, team, enterprise, is_enterprise_install } = interactionSchema.parse(body);
  const installation = installationOf(is_enterprise_install, team?.id, enterprise?.id);
  return {
    agent: { id: user.id, name: user.name ?? user.username ?? user.id },
    installation,
    ...belongingOf([user.team_id], team?.id, enterprise?.id),
  };
}

/** Whether a person belongs here, by the workspaces or organisations that Slack names as theirs. */
export function belongingOf(
  theirs: readonly (string | null | undefined)[],
  team: string | null | undefined,
  enterprise: string | null | undefined,
): Pick<Belonging, 'belongs' | 'home' | 'inOrganisation'> {
  const home = [team, enterprise].filter((id) => typeof id === 'string');
  const said = theirs.filter((id) => typeof id === 'string');
  const isHome = said.map((id) => home.includes(id));
  const isSure = isHome.length > 0 && isHome.every((one) => one === isHome[0]);
  return {
    belongs: isSure ? (isHome[0] ? 'here' : 'elsewhere') : 'unsaid',
    home,
    inOrganisation: typeof enterprise === 'string',
  };
}

/**
 * Whether this person must not see the case: whoever cannot be shown to be of this workspace or its organisation.
 * Slack is asked where its payload does not tell. Throws an `UncheckedPersonError` when Slack does not say either.
 */
export async function isOutsider(
  { agent, installation, belongs, home, inOrganisation }: Belonging & { readonly agent: Pick<Agent, 'id'> },
  { members }: Pick<Desk, 'members'>,
): Promise<boolean> {
  if (belongs === 'here') return false;
  // Of an organisation-wide installation Slack names no workspace at all.
  if (belongs === 'elsewhere' && !inOrganisation) return true;
  try {
    return !(await members.belongs(installation, agent.id, home));
  } catch (error) {
    throw new UncheckedPersonError(error);
  }
}

/** Reads who typed a command. Slack takes an app's commands from its own organisation only. */
export function personOfCommand(body: unknown): Person {
  const command = commandSchema.parse(body);
  const { team_id, enterprise_id } = command;
  return {
    agent: { id: command.user_id, name: command.user_name ?? command.user_id },
    installation: installationOf(command.is_enterprise_install, command.team_id, command.enterprise_id),
    ...belongingOf([team_id ?? enterprise_id], team_id, enterprise_id),
  };
}

function installationOf(orgWide: string | boolean | undefined, team?: string, enterprise?: string): string {
  const id = installationId(orgWide, team, enterprise);
  if (id === undefined) throw new Error('Slack names neither a team nor an enterprise.');
  return id;
}
