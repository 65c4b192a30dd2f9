import { MailService } from '../../src/mail/mail.service.js';
import { linkIn, mailTo } from '../answer/by-link.js';
import { ask, owe } from '../reminders/owed.js';
import { remind } from '../support/commands.js';
import type { Council } from '../support/council.js';
import type { MailCatcher } from '../support/mail-catcher.js';
import { type JourneySteps, says, signIn } from '../support/steps.js';
import type { TestApp } from '../support/test-app.js';

const OFFICER = 'officer@thornmere.example';
const LIAISON = 'liaison@hospitals.example';
const PHOTO = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
  'hex',
);

/**
 * Three things that are owed on 15 June 2022: two by an officer, a formal response by a hospital trust; and a meeting of the
 * day before.
 */
export async function oweThings(app: TestApp, { bodies, owners }: Council): Promise<void> {
  const ownerId = owners.director;
  await owe(app, { number: 1, bodyId: bodies.CYP, ownerId, dueOn: '2022-06-15', text: 'Publish the plan' });
  await owe(app, { number: 2, bodyId: bodies.CYP, ownerId, dueOn: '2022-06-15', text: 'Report the costs' });
  await ask(app, 7, bodies.HEALTH, bodies.NHS, '2022-06-15');
  await app.database.rows(`update owners set organisation = 'Thornmere Hospitals NHS Trust' where id = $1`, [
    owners.contact,
  ]);
  await app.database.rows(
    `insert into meetings (body_id, held_on) values ($1, '2022-06-14'), ($1, '2022-06-21')`,
    [bodies.CYP],
  );
}

/** The officer answers from a telephone: one thing is done, with a photograph; for the other more time is asked for. */
export async function answerByLink(app: TestApp, steps: JourneySteps, mail: MailCatcher): Promise<void> {
  app.clock.set('2022-06-15');
  await remind(app, ['--send']);
  await steps.goTo(linkIn(mailTo(mail, OFFICER)));
  await says(steps, 'This page is for Dana Okafor');
  await steps.press('Save A2022/001');
  await says(steps, 'A2022/001: Select the latest position');
  await steps.fill({ 'claim_A2022-001': 'complete', 'words_A2022-001': 'The plan hangs in every library.' });
  await steps.attach('evidenceFile_A2022-001', 'IMG_0001.png', PHOTO);
  await steps.fill({ 'receipt_A2022-001': 'yes' });
  await steps.press('Save A2022/001');
  await says(steps, 'Your update on A2022/001 is saved, and a receipt is on its way');
  await steps.fill({
    'untilOn_time_A2022-002-day': '30',
    'untilOn_time_A2022-002-month': '9',
    'untilOn_time_A2022-002-year': '2022',
    'reason_time_A2022-002': 'The audit ends in August.',
  });
  await steps.press('Ask about A2022/002');
  await says(steps, 'Your request on A2022/002 is waiting for an answer');
  await steps.fill({
    toName_delegation: 'Sam Poole',
    toAddress_delegation: 'sam@thornmere.example',
    'untilOn_delegation-day': '30',
    'untilOn_delegation-month': '6',
    'untilOn_delegation-year': '2022',
  });
  await steps.press('Send them a link');
  await says(steps, 'We have sent them their own link');
}

/** The hospital answers formally, by a link of its own. */
export async function draftByLink(steps: JourneySteps, mail: MailCatcher): Promise<void> {
  await steps.goTo(linkIn(mailTo(mail, LIAISON)));
  await steps.fill({
    'sender_R2022-007': 'Ivo Marsh',
    'decision_R2022-007': 'accepted-in-part',
    'reasons_R2022-007': 'The car park is not ours.',
  });
  await steps.press('Send the draft on R2022/007');
  await says(steps, 'Your draft response to R2022/007 is with democratic services');
}

/** Democratic services lay the request before a meeting, which grants it, and confirm the hospital's response. */
export async function decideAndConfirm(app: TestApp, steps: JourneySteps): Promise<void> {
  await signIn(steps, 'democratic-services@thornmere.example');
  await steps.goTo('/');
  await says(steps, /1 request to decide.*1 draft response to confirm/);
  await steps.goTo('/requests');
  const [request] = await app.database.rows<{ id: number }>('select id from requests');
  await steps.fill({ requests: String(request?.id), decision: 'lay', meeting: '21 June 2022' });
  await steps.press('Save the decision');
  await says(steps, /1 request is referred to Children's Panel on 21 June 2022/);
  app.clock.set('2022-06-21');
  await steps.goTo('/meetings/CYP/2022-06-21');
  await says(steps, 'Requests to decide');
  await steps.goTo('/meetings/CYP/2022-06-21/requests');
  await steps.fill({ decision: 'grant' });
  await steps.press('Save the decision');
  await says(steps, `RESOLVED by Children's Panel on 21 June 2022`);
  // The answer goes out once the decision cannot be undone any more.
  app.clock.pass(15);
  await app.get(MailService).deliver();
  await steps.goTo('/responses/drafts');
  await steps.follow('Confirm it');
  await says(steps, 'Filled in from the draft that Ivo Marsh');
  await steps.fill({ 'decidedOn-day': '20', 'decidedOn-month': '6', 'decidedOn-year': '2022' });
  await steps.press('Record the response');
  await says(steps, 'The car park is not ours.');
}

/** The chair agrees that it is done. */
export async function agree(steps: JourneySteps): Promise<void> {
  await signIn(steps, 'member@thornmere.example');
  await steps.goTo('/actions/A2022-001');
  await says(steps, "Sent by Dana Okafor for Director of Children's Services, through the link in an email");
  await steps.follow('Record a verdict');
  await steps.fill({ verdict: 'agreed-complete', meeting: '21 June 2022' });
  await steps.press('Record the verdict');
  await says(steps, 'Agreed complete');
}

/** An old link says so in plain words, and offers a new one. */
export async function comeTooLate(app: TestApp, steps: JourneySteps, mail: MailCatcher): Promise<void> {
  const old = linkIn(mailTo(mail, 'sam@thornmere.example'));
  app.clock.set('2022-07-20');
  await steps.goTo(old);
  if (steps.status() !== 410) throw new Error(`a dead link answers ${steps.status()}`);
  await says(steps, 'You no longer answer for this');
  await steps.goTo(linkIn(mailTo(mail, OFFICER)));
  await steps.press('Send me a new link');
  await says(steps, 'Check your email');
}
