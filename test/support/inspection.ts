import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Finding = { id: string; help: string; nodes: { target: string[] }[] };

/** Gives each page of these windows what inspects it: to send that to a page each time takes a third of an inspection. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: AXE });
}

/** Faults that axe finds on the page, each as a line; none where it is accessible as far as a machine can tell. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  const findings = await page.evaluate<Finding[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(WCAG_2_2_AA)}, resultTypes: ['violations'] }).then((r) => r.violations)`,
  );
  const path = new URL(page.url()).pathname;
  return findings.map(
    ({ id, help, nodes }) =>
      `${path}: ${id}: ${help} (${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join('; ')})`,
  );
}

/** How far the page reaches beyond the right edge of the window, in CSS pixels, with what reaches farthest; null where nothing does. */
export async function sidewaysOverflow(page: Page): Promise<string | null> {
  const found = await page.evaluate<string | null>(`(() => {
    const root = document.scrollingElement;
    const over = root.scrollWidth - root.clientWidth;
    if (over <= 0) return null;
    const widest = [...document.body.querySelectorAll('*')]
      .sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0];
    return over + ' px, ' + widest.tagName + '.' + widest.className + ' “' + widest.textContent.trim().slice(0, 60) + '”';
  })()`);
  return found && `${new URL(page.url()).pathname}: ${found}`;
}
