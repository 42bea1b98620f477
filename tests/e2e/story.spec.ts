import { expect, test } from './app-test.ts';
import { expectNoViolations } from './axe.ts';
import { StoryDriver } from './story-driver.ts';

test.use({ withMap: false });

test('a planner takes down two scenes, tells them by keys with notes, and finds the own view again', async ({
  app,
  page,
}) => {
  const story = new StoryDriver(page);
  const closing = Number(await app.screen.total('close').getAttribute('data-boilers'));
  await story.open();
  await story.capture();
  await app.screen.total('review').click();
  await app.screen.topBar.getByRole('spinbutton', { name: '半径（公里）' }).fill('25');
  await app.screen.settled();
  await story.capture();
  await story.panel.getByLabel('讲解备注').fill('还有{review-boilers}要核实');
  await expect(story.panel.getByLabel('标题（结论）')).toHaveAttribute('placeholder', /待核实/);
  await expectNoViolations(page, 'scenes beside the map');
  const [first] = await story.titles();
  // The first scene has another radius than the window has by now: its figure is not known there.
  expect(first).toBe('2+26 城市：应关停淘汰');
  await app.screen.topBar.getByRole('spinbutton', { name: '半径（公里）' }).fill('10');
  await app.screen.settled();
  const own = await app.screen.total('review').getAttribute('data-boilers');

  await story.present();
  await story.expectScene(1);
  const inRegion = await story.figure('close-boilers');
  expect(inRegion).toBeGreaterThan(0);
  expect(inRegion).toBeLessThan(closing);
  await expect(story.stage).toContainText('供热半径 15 公里');
  await expectNoViolations(page, 'the stage');

  const notes = await story.openNotes();
  await page.keyboard.press('PageDown');
  await story.expectScene(2);
  await expect(story.stage).toContainText('供热半径 25 公里');
  const reviewing = await story.figure('review-boilers');
  await expect(notes.locator('.notes-text')).toContainText(`还有${reviewing}`);
  await expectNoViolations(notes, 'the speaker’s window');
  await notes.keyboard.press('b');
  await expect(page.locator('.stage-black')).toBeVisible();
  await notes.keyboard.press('Home');
  await story.expectScene(1);
  await expect(page.locator('.stage-black')).toHaveCount(0);
  await notes.close();

  await page.keyboard.press('Escape');
  await expect(story.stage).toHaveCount(0);
  await app.screen.settled();
  await expect(app.screen.topBar.getByRole('spinbutton', { name: '半径（公里）' })).toHaveValue('10');
  await expect(app.screen.total('review')).toHaveAttribute('aria-pressed', 'true');
  await expect(app.screen.total('review')).toHaveAttribute('data-boilers', own!);
  await expect(story.panel.getByRole('button', { name: '开始演示', exact: true })).toBeFocused();
});
