import { expect } from '@jest/globals';
import { boxes } from '../../actions/given-actions.js';
import { type JourneySteps, says, signIn } from '../../support/steps.js';
import type { TestApp } from '../../support/test-app.js';

const CHAIR = 'member@thornmere.example';

/** The chair's five minutes: what was claimed, what was put off three times, what the figures say, what the report says. */
export async function prepareTheMeeting(app: TestApp, steps: JourneySteps): Promise<void> {
  app.clock.set('2022-11-14');
  await signIn(steps, CHAIR);
  await steps.goTo('/');
  await says(steps, "Children's Panel Tuesday 15 November 2022");
  await says(steps, '3 awaiting a verdict');
  await steps.goTo('/actions');
  await says(steps, /4 Nov 2022 ?extended 3 times/);
  await steps.goTo('/actions/awaiting-verdict');
  await says(steps, 'The statement was published on 2 November.');
  await steps.goTo('/measures');
  await steps.follow('Connected carers');
  await says(steps, /30 June 2022.*56/);
  await steps.goTo('/reports/progress?body=CYP');
  await says(steps, /The statement was published on 2 November\. ?statement\.pdf/);
  expect((await steps.download('PDF')).toString('latin1')).toContain('/evidence/');
  expect((await steps.download('Word')).length).toBeGreaterThan(5000);
}

/** At the meeting one claim is agreed and one goes back; in December the first is opened again. */
export async function judgeTwo(app: TestApp, steps: JourneySteps): Promise<void> {
  app.clock.set('2022-11-15');
  await steps.goTo('/actions/awaiting-verdict');
  await steps.follow('A2022/001');
  await steps.follow('Record a verdict');
  await steps.fill({ verdict: 'agreed-complete', meeting: '15 November 2022' });
  await steps.press('Record the verdict');
  await says(steps, "Agreed complete Children's Panel, 15 November 2022");

  await steps.goTo('/actions/A2022-002');
  await steps.follow('Record a verdict');
  await steps.fill({ verdict: 'not-agreed', meeting: '15 November 2022' });
  await steps.press('Record the verdict');
  await says(steps, /There is a problem.*Enter what is still missing/);
  await steps.fill({ words: 'Nobody on the panel has seen the strategy.' });
  await steps.press('Record the verdict');
  await says(steps, 'Nobody on the panel has seen the strategy.');

  app.clock.set('2022-12-01');
  await steps.goTo('/actions/A2022-001');
  await steps.follow('Record a verdict');
  await steps.fill({ verdict: 'reopened', meeting: 'Another meeting', ...boxes('heldOn', '2022-11-30') });
  await steps.fill({ body: "Children's Panel", words: 'The statement leaves out the north of the borough.' });
  await steps.press('Record the verdict');
  await says(steps, /reopened/i);
}
