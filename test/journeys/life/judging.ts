import { expect } from '@jest/globals';
import { boxes } from '../../actions/given-actions.js';
import { type JourneySteps, says, signIn } from '../../support/steps.js';
import type { TestApp } from '../../support/test-app.js';

const CHAIR = 'member@thornmere.example';

/** The chair's five minutes: what was claimed, what was put off three times, what the figures say, what the report says. */
export async function prepareTheMeeting(app: TestApp, hand: JourneySteps): Promise<void> {
  app.clock.set('2022-11-14');
  await signIn(hand, CHAIR);
  await hand.goTo('/');
  await says(hand, '2 awaiting your verdict');
  await says(hand, /Put off most often.*A2022\/001/);
  await says(hand, /Coming meetings.*15 November 2022/);
  await hand.goTo('/actions');
  await says(hand, /4 November 2022 ?third extension, first 31 August 2022/);
  await hand.goTo('/actions/awaiting-verdict');
  await says(hand, 'The statement was published on 2 November.');
  await hand.goTo('/measures');
  await hand.follow('Connected carers');
  await says(hand, /30 June 2022.*56/);
  await hand.goTo('/reports/progress?body=CYP');
  await says(hand, /The statement was published on 2 November\. ?statement\.pdf/);
  expect((await hand.download('PDF')).toString('latin1')).toContain('/evidence/');
  expect((await hand.download('Word')).length).toBeGreaterThan(5000);
}

/** At the meeting one claim is agreed and one goes back; in December the first is opened again. */
export async function judgeTwo(app: TestApp, hand: JourneySteps): Promise<void> {
  app.clock.set('2022-11-15');
  await hand.goTo('/actions/awaiting-verdict');
  await hand.follow('A2022/001');
  await hand.follow('Record a verdict');
  await hand.fill({ verdict: 'agreed-complete', meeting: '15 November 2022' });
  await hand.press('Record the verdict');
  await says(hand, "Agreed complete Children's Panel, 15 November 2022");

  await hand.goTo('/actions/A2022-002');
  await hand.follow('Record a verdict');
  await hand.fill({ verdict: 'not-agreed', meeting: '15 November 2022' });
  await hand.press('Record the verdict');
  await says(hand, /There is a problem.*Enter what is still missing/);
  await hand.fill({ words: 'Nobody on the panel has seen the strategy.' });
  await hand.press('Record the verdict');
  await says(hand, 'Nobody on the panel has seen the strategy.');

  app.clock.set('2022-12-01');
  await hand.goTo('/actions/A2022-001');
  await hand.follow('Record a verdict');
  await hand.fill({ verdict: 'reopened', meeting: 'Another meeting', ...boxes('heldOn', '2022-11-30') });
  await hand.fill({ body: "Children's Panel", words: 'The statement leaves out the north of the borough.' });
  await hand.press('Record the verdict');
  await says(hand, /reopened/i);
}
