import { z } from 'zod';
import source from '../../manifest.json' with { type: 'json' };

/** What the manifest tells Slack of the app, as far as this Slack goes by it. */
export const manifest = z
  .object({
    display_information: z.object({ name: z.string() }),
    features: z.object({
      agent_view: z
        .object({
          agent_description: z.string(),
          suggested_prompts: z.array(z.object({ title: z.string(), message: z.string() })).default([]),
        })
        .optional(),
      app_home: z.object({ home_tab_enabled: z.boolean() }),
      slash_commands: z.array(
        z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }),
      ),
      shortcuts: z
        .array(z.object({ name: z.string(), type: z.enum(['message', 'global']), callback_id: z.string() }))
        .default([]),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(source);
