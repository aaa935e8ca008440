/**
 * The id under which an installation is stored: the enterprise's where it is organisation-wide, else the team's.
 * Slack sends the flag as a text in slash commands.
 */
export function installationId(
  orgWide: string | boolean | undefined,
  team: string | null | undefined,
  enterprise: string | null | undefined,
): string | undefined {
  return (String(orgWide) === 'true' ? (enterprise ?? team) : (team ?? enterprise)) ?? undefined;
}
