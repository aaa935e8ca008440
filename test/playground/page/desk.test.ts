import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { agents, openCase, type Playground, press, threadIn } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(async () => {
  await playground.closeWindows();
  await playground.reset();
});

const composer = (page: Page) => page.getByRole('textbox', { name: /^Message / });
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply in thread' });
const visit = (page: Page, name: RegExp) =>
  page.getByRole('navigation').getByRole('button', { name }).click();
const actAs = async (page: Page, name: string) => {
  const choice = page.getByRole('combobox', { name: 'Acting as' });
  const [agent = ''] = await choice.selectOption({ label: name });
  await expect.poll(() => choice.inputValue(), { timeout: 45_000 }).toBe(agent);
};
const scroll = (page: Page, to: string) =>
  page.evaluate(`(list => { list.scrollTop = ${to}; })(document.querySelector('.timeline .posts'))`);

/** The value once it is this one. */
const toSay = (field: Locator, text: string) =>
  expect.poll(() => field.inputValue(), { timeout: 45_000 }).toBe(text);

test('what is typed and not sent is there again: in another channel, after a reload, as the same person', async () => {
  const page = await playground.newWindow();
  await openCase(page);
  await composer(page).fill('Half a message');
  await reply(page).fill('Half a reply');
  await visit(page, /escalations/);
  await toSay(composer(page), '');
  await composer(page).fill('For the leads');
  await visit(page, /photo-support/);
  await toSay(composer(page), 'Half a message');
  await page.getByRole('button', { name: /Open thread/ }).click();
  await toSay(reply(page), 'Half a reply');

  await page.reload();
  await toSay(composer(page), 'Half a message');
  await toSay(reply(page), 'Half a reply');
  await actAs(page, 'Jonas Weber');
  await toSay(composer(page), '');
  await actAs(page, 'Mia Sommer');
  await toSay(composer(page), 'Half a message');

  await composer(page).press('Enter');
  await toSay(composer(page), '');
  await page.reload();
  await toSay(reply(page), 'Half a reply');
  expect(await composer(page).inputValue()).toBe('');
  await visit(page, /escalations/);
  await toSay(composer(page), 'For the leads');
});

test('acting as somebody else keeps the thread and the flow open, where they see them too', async () => {
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await press(thread, 'Your photos are almost ready.', 'Flow view');
  const flow = page.getByRole('region', { name: 'Flow view' });
  await flow.waitFor();
  await page.getByRole('combobox', { name: 'Acting as' }).focus();
  await actAs(page, 'Jonas Weber');
  await composer(page).fill('As Jonas');
  await composer(page).press('Enter');
  await page.getByRole('article', { name: /^Jonas Weber/ }).waitFor();
  expect(await thread.getByText('What is the status of this customer’s photo job?').count()).toBe(1);
  expect(await flow.count()).toBe(1);
  await page.getByRole('combobox', { name: 'Acting as' }).focus();
  await actAs(page, 'Priya Nair');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');

  await actAs(page, 'Mia Sommer');
  await visit(page, /^.?Photo Help$/);
  await composer(page).fill('A customer sees “Your photos are almost ready.”');
  await composer(page).press('Enter');
  await page.getByRole('button', { name: /Open thread/ }).click();
  await threadIn(page).getByText('What is the status of this customer’s photo job?').waitFor();
  await actAs(page, 'Jonas Weber');
  await threadIn(page).waitFor({ state: 'detached' });
  await actAs(page, 'Mia Sommer');
  await threadIn(page).getByText('What is the status of this customer’s photo job?').waitFor();
});

/** Goes wrong. */
async function goWrong(page: Page, name = 'nonsense'): Promise<Locator> {
  await composer(page).fill(`/${name}`);
  await composer(page).press('Enter');
  const toast = page.getByRole('alert').getByText(`/${name} is no command here.`, { exact: false });
  await toast.waitFor();
  return toast;
}

test('what went wrong leaves by itself, but not while it is read', async () => {
  const page = await playground.newWindow();
  await page.clock.install();
  const toast = await goWrong(page);
  await page.clock.runFor(5_000);
  expect(await toast.count()).toBe(1);
  await page.clock.runFor(5_000);
  expect(await toast.count()).toBe(0);

  await goWrong(page);
  await toast.hover();
  await page.clock.runFor(60_000);
  expect(await toast.count()).toBe(1);
  await page.mouse.move(0, 0);
  await page.clock.runFor(10_000);
  expect(await toast.count()).toBe(0);

  await goWrong(page);
  await page.getByRole('button', { name: 'Dismiss' }).focus();
  await page.clock.runFor(60_000);
  expect(await toast.count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await toast.count()).toBe(0);
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Message #photo-support');

  // The same again is told again, for as long.
  await goWrong(page);
  await page.clock.runFor(4_000);
  await goWrong(page);
  await page.clock.runFor(4_000);
  expect(await toast.count()).toBe(1);
});

/** Whether a toast and a composer share a pixel. */
const LIES_ON = `(() => {
  const toast = document.querySelector('[role=alert]').getBoundingClientRect();
  return [...document.querySelectorAll('.composer')].map((e) => e.getBoundingClientRect())
    .some((e) => e.height > 0 && e.top < toast.bottom && e.bottom > toast.top && e.left < toast.right && e.right > toast.left);
})()`;

test.each([
  [1440, 900],
  [1000, 480],
  [360, 640],
  [320, 300],
])('it never lies on the composer: %i × %i', async (width, height) => {
  const page = await playground.newWindow(undefined, { viewport: { width: 1440, height: 900 } });
  await press(page.getByRole('navigation'), 'Developer');
  await page.setViewportSize({ width, height });
  await goWrong(page, 'x'.repeat(200));
  await composer(page).fill('A long message\n'.repeat(30));
  expect(await page.evaluate(LIES_ON)).toBe(false);
});

test.each([
  [1440, 900],
  [360, 640],
])('it covers no heading of what is in the channel: %i × %i', async (width, height) => {
  const page = await playground.newWindow(undefined, { viewport: { width, height } });
  await goWrong(page);
  const heading = page.getByText('Nothing here yet');
  const [toast, title] = await Promise.all([page.locator('.toast').boundingBox(), heading.boundingBox()]);
  expect(toast && toast.y + toast.height).toBeLessThanOrEqual(title?.y ?? 0);
  await playground.act({ type: 'faults', mode: 'slow' });
  await page.getByText('Slack is slow').waitFor();
  // It lies on no notice either.
  const notice = await page.getByText('Slack is slow').boundingBox();
  const below = await page.locator('.toast').boundingBox();
  expect(below?.y).toBeGreaterThanOrEqual((notice?.y ?? 0) + (notice?.height ?? 0));
  await playground.act({ type: 'faults', mode: 'none' });
});

/** In a channel of its own: without the app, which has nothing to do then. One after the other, as they are counted. */
async function fill(count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    await playground.act({
      type: 'write',
      user: agents.jonas,
      channel: 'C07MANAGERS',
      text: `Message ${done}`,
    });
  }
}

test('of many messages only those in sight are in the page, and all can be reached', async () => {
  await fill(500);
  const page = await playground.newWindow();
  await visit(page, /management/);
  const list = page.getByRole('log', { name: 'Messages in #management' });
  const articles = list.getByRole('article');
  await articles.last().waitFor();
  await list.getByText('Message 499', { exact: true }).waitFor();
  expect(await articles.count()).toBeLessThan(40);
  await scroll(page, '0');
  await list.getByText('Message 0', { exact: true }).waitFor();
  expect(await articles.count()).toBeLessThan(40);

  // What has the focus stays in the page.
  const button = articles.first().getByRole('button', { name: 'More actions' });
  await button.focus();
  await scroll(page, 'list.scrollHeight');
  await list.getByText('Message 490', { exact: true }).waitFor();
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('More actions');
});

/** What a screen reader finds in the polite regions beside lists. */
async function told(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isPolite = ({ properties = [], role }: (typeof nodes)[number]) =>
    role?.value !== 'log' &&
    properties.some(({ name, value }) => name === 'live' && value.value === 'polite');
  return nodes
    .filter(isPolite)
    .flatMap(({ childIds = [] }) => childIds.map((id) => String(byId.get(id)?.name?.value ?? '')))
    .filter((text) => text !== '');
}

test('a screen reader is told what is new and edited, and nothing of what is scrolled to', async () => {
  await fill(60);
  const page = await playground.newWindow();
  await visit(page, /management/);
  const list = page.getByRole('log', { name: 'Messages in #management' });
  await list.getByText('Message 59', { exact: true }).waitFor();
  expect(await list.getAttribute('aria-live')).toBe('off');
  await scroll(page, '0');
  await list.getByText('Message 0', { exact: true }).waitFor();
  expect(await told(page)).toEqual([]);
  await fill(1);
  await expect.poll(() => told(page), { timeout: 45_000 }).toEqual(['Message 0']);

  await visit(page, /photo-support/);
  const thread = await openCase(page);
  await press(thread, 'Your photos are almost ready.');
  await expect
    .poll(() => told(page), { timeout: 45_000 })
    .toContainEqual(expect.stringContaining('What is the status of'));
});

test('a window is sent what is new, not all that is there', async () => {
  await fill(300);
  const answer = await fetch(`${playground.address}/playground/events?as=${agents.mia}`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const events = () => text.split('\n\n').slice(0, -1);
  const read = async (until: (event: string) => boolean) => {
    while (reader !== undefined && !events().some(until)) text += (await reader.read()).value ?? '';
  };
  await read((event) => event.includes('Message 0"'));
  // The newest come first, the others at once after them.
  const [newest = ''] = events();
  expect(newest).toContain('Message 299');
  expect(newest).not.toContain('Message 0"');
  text = '';
  await playground.act({ type: 'write', user: agents.jonas, channel: 'C07MANAGERS', text: 'The last one' });
  await read((event) => event.includes('The last one'));
  await reader?.cancel();
  expect(Math.max(...events().map((event) => event.length))).toBeLessThan(20_000);
});
