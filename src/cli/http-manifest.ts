import { z } from 'zod';

const manifestSchema = z.looseObject({
  features: z.looseObject({ slash_commands: z.array(z.looseObject({ command: z.string() })) }),
  oauth_config: z.looseObject({}).optional(),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
    interactivity: z.looseObject({ is_enabled: z.literal(true) }),
  }),
});

/**
 * The HTTP variant of the app's manifest; with `workspaces`, of an app that any workspace can install. Throws when
 * the address is not one that Slack can reach: https, and nothing behind the host.
 */
export function httpManifest(
  manifest: unknown,
  url: string,
  { workspaces = false }: { workspaces?: boolean } = {},
): Record<string, unknown> {
  const base = z.url({ protocol: /^https$/ }).safeParse(url);
  if (!base.success || `${new URL(base.data).origin}/` !== new URL(base.data).href) {
    throw new Error('--url must be the https address of your server, such as https://photo-help.example.com');
  }
  const address = new URL('/slack/events', base.data).href;
  const { features, settings, oauth_config, ...rest } = manifestSchema.parse(manifest);
  const redirect = new URL('/slack/oauth_redirect', base.data).href;
  return {
    ...rest,
    ...((oauth_config || workspaces) && {
      oauth_config: { ...(workspaces && { redirect_urls: [redirect] }), ...oauth_config },
    }),
    features: {
      ...features,
      slash_commands: features.slash_commands.map((command) => ({ ...command, url: address })),
    },
    settings: {
      ...settings,
      event_subscriptions: { request_url: address, ...settings.event_subscriptions },
      interactivity: { ...settings.interactivity, request_url: address },
      socket_mode_enabled: false,
      ...(workspaces && { org_deploy_enabled: true }),
    },
  };
}
