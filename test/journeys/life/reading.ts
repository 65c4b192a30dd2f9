import { expect } from '@jest/globals';
import { type JourneySteps, says } from '../../support/steps.js';
import { PUBLIC_SUMMARY, SECRET } from './logging.js';

/** What the public reads: asked, answered, done; figures; what is kept back, by its summary only. */
export async function readAsThePublic(steps: JourneySteps): Promise<void> {
  const openedPage = async (path: string) => {
    await steps.goTo(path);
    expect(steps.status()).toBe(200);
    expect(await steps.words()).not.toContain(SECRET);
  };
  const openedFile = async (words: string) => {
    const content = (await steps.download(words)).toString('utf8');
    expect(content).not.toContain(SECRET);
    return content;
  };
  await openedPage('/register');
  expect(await openedFile('CSV')).toContain('R2022/001');
  expect(await openedFile('JSON')).toContain('R2022/001');
  await steps.follow('R2022/001');
  await says(steps, 'Executive: accepted, 12 July 2022');
  await says(steps, 'Publish a sufficiency statement every autumn');
  await openedPage('/register/actions');
  await says(steps, 'A2022/001');
  expect(await openedFile('JSON')).toContain('A2022/001');
  await openedPage('/register/A2022-001');
  expect(await steps.words()).not.toContain('May we have until');
  await openedPage('/register/measures');
  await steps.follow('Connected carers');
  await says(steps, /30 June 2022.*56/);
  expect(await openedFile('CSV')).toContain('56');

  await openedPage('/register/withheld');
  await says(steps, PUBLIC_SUMMARY);
  expect(await openedFile('JSON')).toContain(PUBLIC_SUMMARY);
  await steps.follow('R2022/002');
  await says(steps, PUBLIC_SUMMARY);
  expect(await steps.words()).not.toContain(SECRET);

  await openedPage('/register?as-at=2022-06-20');
  await says(steps, 'Executive: rejected, 14 June 2022');
  await steps.follow('R2022/001');
  await says(steps, 'There is no money for it this year.');
  for (const path of [`/register?q=${SECRET}`, '/accessibility', '/privacy']) {
    await steps.goTo(path);
    expect(steps.status()).toBe(200);
  }
  await steps.goTo('/register/A2022-099');
  expect(steps.status()).toBe(404);
}
