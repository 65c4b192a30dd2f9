import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const INSPECT = `axe.run(document, { runOnly: ${JSON.stringify(WCAG_2_2_AA)}, resultTypes: ['violations'] }).then((r) => r.violations)`;

type Finding = { id: string; help: string; nodes: { target: string[] }[] };

/** The line to Chromium for each page that has been inspected. */
const lines = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Faults that axe finds on the page, each as a line; none where it is accessible as far as a machine can tell. At another width of the
 * window axe is there already.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const isThere = await evaluate<boolean>(page, `'axe' in window`);
  const findings = await evaluate<Finding[]>(page, isThere ? INSPECT : `${AXE}\n;${INSPECT}`);
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

/**
 * What the expression comes to. Playwright would run it by way of `eval`, or as part of each new page: V8 then compiles the whole of axe
 * anew each time. Asked for like this, it finds what it compiled for the page before.
 */
async function evaluate<Value>(page: Page, expression: string): Promise<Value> {
  const line = lines.get(page) ?? page.context().newCDPSession(page);
  lines.set(page, line);
  const session = await line;
  const answer = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  const fault = answer.exceptionDetails;
  if (fault) throw new Error(fault.exception?.description ?? fault.text);
  return answer.result.value;
}
