import { boxes } from '../../actions/given-actions.js';
import { type JourneySteps, says } from '../../support/steps.js';
import type { TestApp } from '../../support/test-app.js';

export const DIRECTOR = "Director of Children's Services";
const PANEL = "Children's Panel";

/** An action due at the next meeting, which is entered and then moved; the date follows. */
export async function planForAMeeting(app: TestApp, hand: JourneySteps): Promise<void> {
  app.clock.set('2022-07-13');
  await makeAction(hand, {
    text: 'Bring the sufficiency strategy back to the panel',
    origin: 'by-hand',
    nth: 'The next, or each',
    owner: 'Fostering Team',
  });
  await says(hand, "At the next meeting of Children's Panel: no date yet");
  for (const day of ['2022-09-13', '2022-11-15']) {
    await hand.goTo('/meetings/new');
    await hand.fill({ body: PANEL, ...boxes('heldOn', day) });
    await hand.press('Add');
  }
  await hand.goTo('/actions/A2022-002');
  await says(hand, 'Due 13 September 2022, at the next meeting');

  await hand.goTo('/meetings/CYP/2022-09-13');
  await says(hand, 'A2022/002');
  await hand.follow('Move this meeting');
  await hand.fill({ kind: 'moved', ...boxes('heldOn', '2022-09-20'), reason: 'The hall is being painted' });
  await hand.press('Save');
  await says(hand, 'Moved from 13 September 2022 to 20 September 2022');
  await hand.goTo('/actions/A2022-002');
  await says(hand, 'Due 20 September 2022, at the next meeting');
}

/** A duty of every month, and one that is to be done “regularly” until somebody says how often. */
export async function planDuties(hand: JourneySteps): Promise<void> {
  const duty = { origin: 'duty', owner: DIRECTOR };
  await makeAction(hand, {
    ...duty,
    text: 'Report the number of connected carers to the panel',
    cadence: 'Every month',
    ...boxes('dueOn', '2022-08-15'),
  });
  await says(hand, /Due 15 August 2022.*Comes again Every month/);
  await makeAction(hand, { ...duty, text: 'Keep members informed of fostering', cadence: 'Regularly' });
  await says(hand, 'Needs a decision: how often?');
  await hand.goTo('/');
  await says(hand, '1 duty to decide on');
  await hand.goTo('/actions/A2022-004');
  await hand.follow('Decide');
  await hand.fill({ kind: 'duty', cadence: 'Every quarter', ...boxes('dueOn', '2022-09-30') });
  await hand.fill({ reason: 'Agreed with the chair' });
  await hand.press('Save');
  await says(hand, /Due 30 September 2022.*Comes again Every quarter/);
}

/** A figure that shows whether the recommendation makes a difference. */
export async function beginAMeasure(hand: JourneySteps): Promise<void> {
  await hand.goTo('/recommendations/R2022-001');
  await hand.follow('Add a measure of the difference it makes');
  await hand.fill({ name: 'Connected carers', unit: 'households', decimals: 'None', better: 'more' });
  await hand.fill({ body: PANEL, baseline: '47', ...boxes('baselineOn', '2022-03-31') });
  await hand.fill({ target: '90', ...boxes('targetOn', '2023-03-31'), publicity: 'published' });
  await hand.press('Save');
  await hand.follow('Add several values');
  await hand.fill({ values: '31/3/2022, 47\n30/6/2022, 56', sourceWords: 'Quarterly report' });
  await hand.press('Add');
  await says(hand, '2 values were added');
}

async function makeAction(hand: JourneySteps, fields: Record<string, string>): Promise<void> {
  await hand.goTo('/actions/new');
  await hand.fill({ body: PANEL, publicity: 'published', ...fields });
  await hand.press('Make the action');
}
