import { expect } from '@jest/globals';
import mammoth from 'mammoth';
import { boxes } from '../../actions/given-actions.js';
import { type JourneySteps, says, signIn } from '../../support/steps.js';
import type { TestApp } from '../../support/test-app.js';

/** The paragraphs for the minutes, a list kept under a name, a search, and a page as it stood in June. */
export async function lookBack(hand: JourneySteps): Promise<void> {
  await hand.goTo('/meetings/CYP/2022-11-15');
  await hand.follow('Matters arising');
  await says(hand, 'A2022/002');
  const paper = await mammoth.extractRawText({ buffer: await hand.download('Word document') });
  expect(paper.value).toContain('A2022/002');

  await hand.goTo('/actions?state=overdue');
  await hand.follow('Save this view');
  await hand.fill({ name: 'What is late', shared: 'yes' });
  await hand.press('Save the view');
  await hand.goTo('/saved-views');
  await hand.follow('What is late');
  expect(await hand.path()).toBe('/actions');

  await hand.goTo('/search?q=sufficency');
  await says(hand, 'R2022/001');
  await hand.goTo('/recommendations/R2022-001');
  await hand.follow('See this page as at an earlier day');
  await hand.fill(boxes('on', '2022-06-20'));
  await hand.press('Show');
  await says(hand, /As at 20 June 2022.*Rejected/);
  expect(await hand.words()).not.toContain('sufficiency statement');
}

/** The director leaves: one successor, one step, and a sheet to print. */
export async function handOver(hand: JourneySteps): Promise<void> {
  await hand.goTo('/people');
  await hand.follow('Dana Okafor');
  await hand.follow('Hand over');
  await hand.press('Check what will happen');
  await says(hand, /There is a problem.*Enter the last day/);
  const post = (await hand.fields()).find((name) => name.startsWith('successor-'))?.split('-')[1];
  await hand.fill({
    ...boxes('lastOn', '2022-11-30'),
    [`successor-${post}`]: 'Somebody new',
    [`name-${post}`]: 'Ruth Amberley',
    [`email-${post}`]: 'ruth.amberley@thornmere.example',
    closeAccount: 'yes',
  });
  await hand.press('Check what will happen');
  await says(hand, 'Ruth Amberley');
  await hand.press('Hand over');
  await says(hand, 'Dana Okafor has handed over');
  await hand.goTo('/actions/A2022-003');
  await says(hand, 'Ruth Amberley');
}

/** The panel is renamed: what is open passes, and says from whom. */
export async function passToASuccessor(app: TestApp, hand: JourneySteps): Promise<void> {
  app.clock.set('2023-01-03');
  await hand.goTo('/bodies/CYP');
  await hand.follow('Another body takes its place');
  await hand.press('Check what passes');
  await says(hand, /There is a problem.*Select what happened/);
  await hand.fill({ manner: 'renamed', ...boxes('fromOn', '2023-01-01') });
  await hand.fill({ newName: 'Families Panel', newCode: 'FAM' });
  await hand.press('Check what passes');
  await says(hand, 'A2022/002');
  await hand.press('Pass it on');
  await says(hand, 'Families Panel took its place on 1 January 2023');
  await hand.goTo('/actions/A2022-002');
  await says(hand, 'Families Panel');
}

/** Every change stands in the log, which an administrator searches and downloads. */
export async function readTheLog(hand: JourneySteps): Promise<void> {
  await signIn(hand, 'administrator@thornmere.example');
  await hand.goTo('/audit');
  await hand.fill({ kind: 'recommendation', ...boxes('until', '2022-06-30') });
  await hand.press('Apply filters');
  await says(hand, 'R2022/001');
  const log = (await hand.download('Download these entries')).toString('utf8');
  expect(log).toContain('The receipt book says that it was handed in on the Tuesday.');
}
