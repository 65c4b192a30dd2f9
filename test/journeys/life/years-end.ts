import { expect } from '@jest/globals';
import mammoth from 'mammoth';
import { boxes } from '../../actions/given-actions.js';
import { type JourneySteps, says, signIn } from '../../support/steps.js';
import type { TestApp } from '../../support/test-app.js';

/** The paragraphs for the minutes, a list kept under a name, a search, and a page as it stood in June. */
export async function lookBack(steps: JourneySteps): Promise<void> {
  await steps.goTo('/meetings/CYP/2022-11-15');
  await steps.follow('Matters arising');
  await says(steps, 'A2022/002');
  const paper = await mammoth.extractRawText({ buffer: await steps.download('Word') });
  expect(paper.value).toContain('A2022/002');

  await steps.goTo('/actions?state=overdue');
  await steps.follow('Save this view');
  await steps.fill({ name: 'What is late', shared: 'yes' });
  await steps.press('Save the view');
  await steps.goTo('/saved-views');
  await steps.follow('What is late');
  expect(await steps.path()).toBe('/actions');

  await steps.goTo('/search?q=sufficency');
  await says(steps, 'R2022/001');
  await steps.goTo('/recommendations/R2022-001');
  await steps.follow('See this page as at an earlier day');
  await steps.fill(boxes('on', '2022-06-20'));
  await steps.press('Show');
  await says(steps, /As at 20 June 2022.*Rejected/);
  expect(await steps.words()).not.toContain('sufficiency statement');
}

/** The director leaves: one successor, one step, and a sheet to print. */
export async function handOver(steps: JourneySteps): Promise<void> {
  await steps.goTo('/people');
  await steps.follow('Dana Okafor');
  await steps.follow('Hand over');
  await steps.press('Check what will happen');
  await says(steps, /There is a problem.*Enter the last day/);
  const post = (await steps.fields()).find((name) => name.startsWith('successor-'))?.split('-')[1];
  await steps.fill({
    ...boxes('lastOn', '2022-11-30'),
    [`successor-${post}`]: 'Somebody new',
    [`name-${post}`]: 'Ruth Amberley',
    [`email-${post}`]: 'ruth.amberley@thornmere.example',
    closeAccount: 'yes',
  });
  await steps.press('Check what will happen');
  await says(steps, 'Ruth Amberley');
  await steps.press('Hand over');
  await says(steps, 'Dana Okafor has handed over');
  await steps.goTo('/actions/A2022-003');
  await says(steps, 'Ruth Amberley');
}

/** The panel is renamed: what is open passes, and says from whom. */
export async function passToASuccessor(app: TestApp, steps: JourneySteps): Promise<void> {
  app.clock.set('2023-01-03');
  await steps.goTo('/bodies/CYP');
  await steps.follow('Record that another body takes its place');
  await steps.press('Check what passes');
  await says(steps, /There is a problem.*Select what happened/);
  await steps.fill({ manner: 'renamed', ...boxes('fromOn', '2023-01-01') });
  await steps.fill({ newName: 'Families Panel', newCode: 'FAM' });
  await steps.press('Check what passes');
  await says(steps, 'A2022/002');
  await steps.press('Pass it on');
  await says(steps, 'Families Panel took its place on 1 January 2023');
  await steps.goTo('/actions/A2022-002');
  await says(steps, 'Families Panel');
}

/** Every change stands in the log, which an administrator searches and downloads. */
export async function readTheLog(steps: JourneySteps): Promise<void> {
  await signIn(steps, 'administrator@thornmere.example');
  await steps.goTo('/audit');
  await steps.fill({ kind: 'recommendation', ...boxes('until', '2022-06-30') });
  await steps.press('Apply filters');
  await says(steps, 'R2022/001');
  const log = (await steps.download('Download these entries')).toString('utf8');
  expect(log).toContain('The receipt book says that it was handed in on the Tuesday.');
}
