import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds that is serious or critical, in words. Answers that stand for a message on the customer's
 * screen are called by that message, which is longer than what Slack shows on a button.
 */
export async function barriers(page: Page): Promise<string[]> {
  // Without frames the legacy mode finds the same, and of what is right no list is needed: a fifth of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes
        .filter(({ html }) => id !== 'label-content-name-mismatch' || !html.includes('answer:symptom:'))
        .map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
    );
}
