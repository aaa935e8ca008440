import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { clicksOf, roads } from '../../support/roads.ts';
import { openCase, type Playground, press, screenshot, tabTo } from './browser.ts';
import { sharedPlayground } from './shared.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await sharedPlayground();
});
afterEach(() => playground.closeWindows());

/** The height of letters that can just be read (px): what a system's smallest text has. */
const READABLE = 9.9;
const WAIT_MS = 45_000;

const boxSchema = z.array(
  z.object({
    id: z.string(),
    state: z.string(),
    isInSight: z.boolean(),
    letters: z.number(),
    x: z.number(),
    y: z.number(),
  }),
);

/** What was passed and is current: whether it is in sight, how large its letters are, and where its middle is. */
async function way(page: Page) {
  return boxSchema.parse(
    await page.evaluate(`(() => {
      const frame = document.querySelector('.flow-picture').getBoundingClientRect();
      return [...document.querySelectorAll('[data-node]:not([data-state=ahead])')].map((box) => {
        const { left, right, top, bottom, height } = box.getBoundingClientRect();
        return {
          id: box.dataset.node,
          state: box.dataset.state,
          isInSight: left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom,
          letters: parseFloat(getComputedStyle(box).fontSize) * height / box.offsetHeight,
          x: (left + right) / 2,
          y: (top + bottom) / 2,
        };
      });
    })()`),
  );
}

/** Once the picture has come to rest: where it is and how large. */
async function camera(page: Page): Promise<{ x: number; y: number; zoom: number }> {
  const look = async () =>
    String(await page.evaluate(`document.querySelector('.react-flow__viewport').style.transform`));
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = await look();
        return last === before;
      },
      { interval: 120, timeout: WAIT_MS },
    )
    .toBe(true);
  const [x = 0, y = 0, zoom = 0] = (last.match(/-?[\d.]+/g) ?? []).map(Number);
  return { x, y, zoom };
}

async function caseWithFix(page: Page): Promise<Locator> {
  const thread = await openCase(page);
  await press(thread, 'Your photos are almost ready.', 'Planning', 'Activated', 'Photos, all visible');
  await press(thread, 'Flow view');
  await page.locator('[data-node=jobNotSelling][data-state=current]').waitFor();
  await camera(page);
  return thread;
}

test.each([
  [1440, 900],
  [1100, 800],
  [360, 740],
])(
  'it opens at the current step, with all of a short way readable behind it: %i × %i',
  async (width, height) => {
    const page = await playground.newWindow(undefined, { viewport: { width, height } });
    await caseWithFix(page);
    const boxes = await way(page);
    expect(boxes.map(({ id }) => id)).toEqual([
      'jobStatus',
      'codeActivated',
      'galleryPhotos',
      'job',
      'jobNotSelling',
    ]);
    expect(boxes.filter(({ isInSight, letters }) => !isInSight || letters < READABLE)).toEqual([]);
    // One below the other.
    for (const { x } of boxes) expect(x).toBeCloseTo(boxes[0]?.x ?? 0, 0);
    await screenshot(page, `flow ${width}`);
  },
);

test('of a long way the end can be read, and it goes along with the case', async () => {
  const page = await playground.newWindow();
  const thread = await openCase(page);
  await press(thread, 'Flow view');
  await page.locator('[data-state=current]').waitFor();
  const road = roads.find(({ symptom }) => symptom === 'filesNotReceived');
  const names = ((road && clicksOf(road)[0]) ?? []).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(4);
  const last = names.at(-1);
  for (const name of names) {
    await press(thread, name);
    await thread.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
    if (name === last) await page.locator('[data-node=resolved][data-state=current]').waitFor();
    // The current step and the two before it, as far as there are so many.
    await expect
      .poll(
        async () => {
          await camera(page);
          const boxes = await way(page);
          const read = boxes.filter(({ isInSight, letters }) => isInSight && letters >= READABLE);
          return read.some(({ state }) => state === 'current') && read.length >= Math.min(3, boxes.length);
        },
        { timeout: WAIT_MS, message: name },
      )
      .toBe(true);
    await screenshot(page, `flow of a long way, ${name}`);
  }
});

describe('the picture is moved and zoomed', () => {
  test('by mouse', async () => {
    const page = await playground.newWindow();
    await caseWithFix(page);
    const {
      x: left,
      y: top,
      width,
      height,
    } = (await page.locator('.flow-picture').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const before = await camera(page);
    await page.mouse.move(left + 20, top + height - 60);
    await page.mouse.down();
    await page.mouse.move(left + 60, top + height - 130, { steps: 5 });
    await page.mouse.up();
    const dragged = await camera(page);
    expect(dragged.x - before.x).toBeCloseTo(40, -1);
    expect(dragged.y - before.y).toBeCloseTo(-70, -1);
    await page.mouse.move(left + width / 2, top + 40);
    await page.mouse.wheel(0, 300);
    const out = await camera(page);
    expect(out.zoom).toBeLessThan(dragged.zoom);
    await press(page.getByRole('region', { name: 'Flow view' }), 'Zoom in', 'Zoom in');
    expect((await camera(page)).zoom).toBeGreaterThan(out.zoom);
    await press(page.getByRole('region', { name: 'Flow view' }), 'Current step');
    expect(await camera(page)).toEqual(before);
  });

  test('by keys', async () => {
    const page = await playground.newWindow();
    await caseWithFix(page);
    const before = await camera(page);
    await page
      .getByRole('region', { name: /^The flow Photos almost ready; current: The job is not live yet/ })
      .focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    const moved = await camera(page);
    expect([moved.x - before.x, moved.y - before.y]).toEqual([60, -60]);
    await page.keyboard.press('+');
    expect((await camera(page)).zoom).toBeCloseTo(before.zoom * 1.25, 2);
    await page.keyboard.press('-');
    await page.keyboard.press('0');
    const whole = await camera(page);
    expect(whole.zoom).toBeLessThan(before.zoom);
    const outside = `(() => { const frame = document.querySelector('.flow-picture').getBoundingClientRect();
      return [...document.querySelectorAll('[data-node]')].filter((box) => { const r = box.getBoundingClientRect();
        return r.left < frame.left || r.right > frame.right || r.top < frame.top || r.bottom > frame.bottom; }).length })()`;
    expect(await page.evaluate(outside)).toBe(0);
    await page.keyboard.press('Home');
    expect(await camera(page)).toEqual(before);
  });

  test('by touch', async () => {
    const page = await playground.newWindow(undefined, {
      viewport: { width: 400, height: 800 },
      hasTouch: true,
    });
    await caseWithFix(page);
    const before = await camera(page);
    const { x: left, y: top } = (await page.locator('.flow-picture').boundingBox()) ?? { x: 0, y: 0 };
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x: left + x, y: top + y, id })),
      });
    await touch('touchStart', [30, 60]);
    for (const step of [1, 2, 3]) await touch('touchMove', [30 + 10 * step, 60 + 20 * step]);
    await touch('touchEnd');
    const moved = await camera(page);
    expect(moved.x - before.x).toBeGreaterThan(15);
    expect(moved.y - before.y).toBeGreaterThan(30);
    await touch('touchStart', [150, 200], [250, 200]);
    for (const step of [1, 2, 3]) await touch('touchMove', [150 - 20 * step, 200], [250 + 20 * step, 200]);
    await touch('touchEnd');
    expect((await camera(page)).zoom).toBeGreaterThan(moved.zoom * 1.3);
  });
});

test('boxes show titles and, on demand, what code calls them', async () => {
  const page = await playground.newWindow();
  await caseWithFix(page);
  const flow = page.getByRole('region', { name: 'Flow view' });
  const names = /\b[a-z]+[A-Z]\w+/;
  expect(await page.locator('.flow-picture [data-node]').allInnerTexts()).not.toContainEqual(
    expect.stringMatching(names),
  );
  expect(await flow.locator('header').innerText()).toContain('Photos almost ready');
  await press(flow, 'Ids');
  await page.locator('[data-node=jobNotSelling]').getByText('jobNotSelling').waitFor();
  await press(flow, 'Ids');
  await page.locator('[data-node=jobNotSelling]').getByText('jobNotSelling').waitFor({ state: 'detached' });
});

test('a box opens its text and its file, and gives the focus back', async () => {
  const page = await playground.newWindow();
  await caseWithFix(page);
  const facts = page.getByRole('group', { name: 'Facts and files' });
  await page.getByRole('button', { name: 'The job is not live yet (current)' }).click();
  await facts.getByText('so the shop shows its photos to nobody', { exact: false }).waitFor();
  await facts.getByText('1. The job’s archiving deadline is in the future', { exact: false }).waitFor();
  await facts.getByText('flows/photos-almost-ready/job-not-selling.md').waitFor();
  await screenshot(page, 'flow box open');
  await press(facts, 'Back to what is known');
  expect(await page.evaluate('document.activeElement.dataset.node')).toBe('jobNotSelling');

  // By keys alone; what gets the focus comes into sight.
  await page.locator('.flow-picture').focus();
  await page.keyboard.press('0');
  await tabTo(page, 'Possibly: The access code is not activated');
  await page.keyboard.press('Home');
  await camera(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await camera(page);
  const isInSight = `(() => { const frame = document.querySelector('.flow-picture').getBoundingClientRect();
    const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
    return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom; })()`;
  expect(await page.evaluate(isInSight)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.textContent')).toBe(
    'Possibly: The access code is not activated',
  );
  await facts.getByText('flows/photos-almost-ready/code-not-activated.md').waitFor();
  await page.keyboard.press('Escape');
  await facts.getByText('Known', { exact: true }).waitFor();
  expect(await page.evaluate('document.activeElement.dataset.node')).toBe('codePossiblyNotActivated');
});
