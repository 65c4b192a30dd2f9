import { expect } from '@jest/globals';
import { type JourneySteps, says } from '../../support/steps.js';
import { PUBLIC_SUMMARY, SECRET } from './logging.js';

/** What the public reads: asked, answered, done; figures; what is kept back, by its summary only. */
export async function readAsThePublic(hand: JourneySteps): Promise<void> {
  const openedPage = async (path: string) => {
    await hand.goTo(path);
    expect(hand.status()).toBe(200);
    expect(await hand.words()).not.toContain(SECRET);
  };
  const openedFile = async (words: string) => {
    const content = (await hand.download(words)).toString('utf8');
    expect(content).not.toContain(SECRET);
    return content;
  };
  await openedPage('/register');
  expect(await openedFile('CSV')).toContain('R2022/001');
  expect(await openedFile('JSON')).toContain('R2022/001');
  await hand.follow('R2022/001');
  await says(hand, 'Executive: accepted, 12 July 2022');
  await says(hand, 'Publish a sufficiency statement every autumn');
  await openedPage('/register/actions');
  await says(hand, 'A2022/001');
  expect(await openedFile('JSON')).toContain('A2022/001');
  await openedPage('/register/A2022-001');
  expect(await hand.words()).not.toContain('May we have until');
  await openedPage('/register/measures');
  await hand.follow('Connected carers');
  await says(hand, /30 June 2022.*56/);
  expect(await openedFile('CSV')).toContain('56');

  await openedPage('/register/withheld');
  await says(hand, PUBLIC_SUMMARY);
  expect(await openedFile('JSON')).toContain(PUBLIC_SUMMARY);
  await hand.follow('R2022/002');
  await says(hand, PUBLIC_SUMMARY);
  expect(await hand.words()).not.toContain(SECRET);

  await openedPage('/register?as-at=2022-06-20');
  await says(hand, 'Executive: rejected, 14 June 2022');
  await hand.follow('R2022/001');
  await says(hand, 'There is no money for it this year.');
  for (const path of [`/register?q=${SECRET}`, '/accessibility', '/privacy']) {
    await hand.goTo(path);
    expect(hand.status()).toBe(200);
  }
  await hand.goTo('/register/A2022-099');
  expect(hand.status()).toBe(404);
}
