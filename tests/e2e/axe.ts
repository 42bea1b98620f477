import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The page has no frames, so one run in it will do: the other mode opens a second page to put frames together. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** Checks a state of the page against WCAG 2.2 AA and axe's best practices. */
export async function expectNoViolations(page: Page, state: string): Promise<void> {
  const { violations } = await axeOn(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const summary = violations.map(
    ({ id, nodes }) => `${state}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect(summary).toEqual([]);
}
