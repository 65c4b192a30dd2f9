import { boxes } from '../../actions/given-actions.js';
import { type JourneySteps, says } from '../../support/steps.js';
import type { TestApp } from '../../support/test-app.js';

export const DIRECTOR = "Director of Children's Services";
const PANEL = "Children's Panel";

/** An action due at the next meeting, which is entered and then moved; the date follows. */
export async function planForAMeeting(app: TestApp, steps: JourneySteps): Promise<void> {
  app.clock.set('2022-07-13');
  await makeAction(steps, {
    text: 'Bring the sufficiency strategy back to the panel',
    origin: 'by-hand',
    nth: 'The next, or each',
    owner: 'Fostering Team',
  });
  await says(steps, "At the next meeting of Children's Panel: no date yet");
  for (const day of ['2022-09-13', '2022-11-15']) {
    await steps.goTo('/meetings/new');
    await steps.fill({ body: PANEL, ...boxes('heldOn', day) });
    await steps.press('Add');
  }
  await steps.goTo('/actions/A2022-002');
  await says(steps, 'Due 13 September 2022, at the next meeting');

  await steps.goTo('/meetings/CYP/2022-09-13');
  await says(steps, 'A2022/002');
  await steps.follow('Move or cancel this meeting');
  await steps.fill({ kind: 'moved', ...boxes('heldOn', '2022-09-20'), reason: 'The hall is being painted' });
  await steps.press('Save');
  await says(steps, 'Moved from 13 September 2022 to 20 September 2022');
  await steps.goTo('/actions/A2022-002');
  await says(steps, 'Due 20 September 2022, at the next meeting');
}

/** A duty of every month, and one that is to be done “regularly” until somebody says how often. */
export async function planDuties(steps: JourneySteps): Promise<void> {
  const duty = { origin: 'duty', owner: DIRECTOR };
  await makeAction(steps, {
    ...duty,
    text: 'Report the number of connected carers to the panel',
    cadence: 'Every month',
    ...boxes('dueOn', '2022-08-15'),
  });
  await says(steps, /Due 15 August 2022.*Recurs Every month/);
  await makeAction(steps, { ...duty, text: 'Keep members informed of fostering', cadence: 'Regularly' });
  await says(steps, 'Needs a decision: how often?');
  await steps.goTo('/');
  await says(steps, '1 recurring action to decide on');
  await steps.goTo('/actions/A2022-004');
  await steps.follow('Decide');
  await steps.fill({ kind: 'duty', cadence: 'Every quarter', ...boxes('dueOn', '2022-09-30') });
  await steps.fill({ reason: 'Agreed with the chair' });
  await steps.press('Save');
  await says(steps, /Due 30 September 2022.*Recurs Every quarter/);
}

/** A figure that shows whether the recommendation makes a difference. */
export async function beginAMeasure(steps: JourneySteps): Promise<void> {
  await steps.goTo('/recommendations/R2022-001');
  await steps.follow('Add a measure of the difference it makes');
  await steps.fill({ name: 'Connected carers', unit: 'households', decimals: 'None', better: 'more' });
  await steps.fill({ body: PANEL, baseline: '47', ...boxes('baselineOn', '2022-03-31') });
  await steps.fill({ target: '90', ...boxes('targetOn', '2023-03-31'), publicity: 'published' });
  await steps.press('Save');
  await steps.follow('Add several values');
  await steps.fill({ values: '31/3/2022, 47\n30/6/2022, 56', sourceWords: 'Quarterly report' });
  await steps.press('Add');
  await says(steps, '2 values were added');
}

async function makeAction(steps: JourneySteps, fields: Record<string, string>): Promise<void> {
  await steps.goTo('/actions/new');
  await steps.fill({ body: PANEL, publicity: 'published', ...fields });
  await steps.press('Make the action');
}
