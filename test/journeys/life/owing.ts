import { expect } from '@jest/globals';
import { boxes } from '../../actions/given-actions.js';
import { remind } from '../../support/commands.js';
import type { MailCatcher } from '../../support/mail-catcher.js';
import { type JourneySteps, says } from '../../support/steps.js';
import { PASSWORD, type TestApp } from '../../support/test-app.js';

const OFFICER = 'officer@thornmere.example';
const PROOF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** After the e-mail, signed in: an account with a file and a forecast, and one month of the duty. */
export async function answerFromTheMail(app: TestApp, steps: JourneySteps, mail: MailCatcher): Promise<void> {
  app.clock.set('2022-08-24');
  await remind(app, ['--on', '2022-08-24', '--send']);
  const [message] = mail.caught.filter(({ to }) => to?.some(({ address }) => address === OFFICER));
  expect(message?.text).toContain('A2022/001');
  const link = /\/answer\/[\w-]{43}/.exec(message?.html ?? '')?.[0] ?? '';
  await steps.goTo(link);
  await says(steps, 'This page is for Dana Okafor');

  // An owner who has an account may sign in instead.
  await steps.goTo('/actions/A2022-001');
  await steps.fill({ email: OFFICER, password: PASSWORD });
  await steps.press('Sign in');
  expect(await steps.path()).toBe('/actions/A2022-001');

  await steps.follow('update');
  await steps.fill({ claim: 'delayed', ...boxes('forecastOn', '2022-09-30') });
  await steps.press('Save the update');
  await says(steps, 'There is a problem');
  await steps.fill({ words: 'The figures come late. May we have until the end of September?' });
  await steps.attach('evidenceFile', 'draft statement.pdf', PROOF);
  await steps.fill({ evidenceTitle: 'Draft statement' });
  await steps.press('Save the update');
  await says(steps, 'Draft statement (PDF');
  await says(steps, '30 September 2022');
  expect(await steps.download('Draft statement')).toEqual(PROOF);

  await steps.goTo('/');
  await says(steps, 'Report the number of connected carers');
  await steps.goTo('/actions/A2022-003');
  await says(steps, 'Due 15 August 2022');
  await steps.follow('update');
  await steps.fill({ claim: 'on-track', words: 'Fifty-six households in July.' });
  await steps.press('Save the update');
  await says(steps, 'Reports what was due on 15 August 2022 as done');
  await says(steps, 'Due 15 September 2022');
}

/** The clerk grants more time, three times. */
export async function grantMoreTime(app: TestApp, steps: JourneySteps): Promise<void> {
  const grants = [
    ['2022-08-25', '2022-09-30', 'The figures come late.'],
    ['2022-09-29', '2022-10-14', 'The statement is with the printer.'],
    ['2022-10-13', '2022-11-04', 'The statement was printed with a page missing.'],
  ] as const;
  for (const [today, until, reason] of grants) {
    app.clock.set(today);
    await steps.goTo('/actions/A2022-001');
    await steps.follow('Extend the due date');
    await steps.fill({ ...boxes('newDueOn', until), ...boxes('agreedOn', today), reason });
    await steps.fill({ askedBy: 'Dana Okafor', agreedBy: 'Councillor Whitlock' });
    await steps.press('Extend the due date');
  }
  await says(steps, /4 November 2022 \(third extension.*first agreed for 31 August 2022/);
}

/** The owner claims one action complete, the clerk another for a team. */
export async function claimComplete(
  app: TestApp,
  officer: JourneySteps,
  keeper: JourneySteps,
): Promise<void> {
  app.clock.set('2022-11-03');
  await officer.goTo('/actions/A2022-001');
  await officer.follow('update');
  await officer.fill({ claim: 'complete', words: 'The statement was published on 2 November.' });
  await officer.attach('evidenceFile', 'statement.pdf', PROOF);
  await officer.press('Save the update');
  await says(officer, 'Claimed complete');
  await keeper.goTo('/actions/A2022-002');
  await keeper.follow('Enter an update for the owner');
  await keeper.fill({ claim: 'complete', words: 'The team says that the strategy is ready.' });
  await keeper.press('Save the update');
  await says(keeper, /for Fostering Team/i);
}
