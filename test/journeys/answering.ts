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
export async function answerByLink(app: TestApp, hand: JourneySteps, mail: MailCatcher): Promise<void> {
  app.clock.set('2022-06-15');
  await remind(app, ['--send']);
  await hand.goTo(linkIn(mailTo(mail, OFFICER)));
  await says(hand, 'You are taken for Dana Okafor');
  await hand.press('Save A2022/001');
  await says(hand, 'A2022/001: Choose how the action stands');
  await hand.fill({ 'claim_A2022-001': 'complete', 'words_A2022-001': 'The plan hangs in every library.' });
  await hand.attach('evidenceFile_A2022-001', 'IMG_0001.png', PHOTO);
  await hand.fill({ 'receipt_A2022-001': 'yes' });
  await hand.press('Save A2022/001');
  await says(hand, 'What you said of A2022/001 is saved, and a receipt is on its way');
  await hand.fill({
    'untilOn_time_A2022-002-day': '30',
    'untilOn_time_A2022-002-month': '9',
    'untilOn_time_A2022-002-year': '2022',
    'reason_time_A2022-002': 'The audit ends in August.',
  });
  await hand.press('Ask about A2022/002');
  await says(hand, 'Your request on A2022/002 waits for an answer');
  await hand.fill({
    toName_delegation: 'Sam Poole',
    toAddress_delegation: 'sam@thornmere.example',
    'untilOn_delegation-day': '30',
    'untilOn_delegation-month': '6',
    'untilOn_delegation-year': '2022',
  });
  await hand.press('Send them a link');
  await says(hand, 'They have been sent a link of their own');
}

/** The hospital answers formally, by a link of its own. */
export async function draftByLink(hand: JourneySteps, mail: MailCatcher): Promise<void> {
  await hand.goTo(linkIn(mailTo(mail, LIAISON)));
  await hand.fill({
    'sender_R2022-007': 'Ivo Marsh',
    'decision_R2022-007': 'accepted-in-part',
    'reasons_R2022-007': 'The car park is not ours.',
  });
  await hand.press('Send the draft on R2022/007');
  await says(hand, 'Your draft response to R2022/007 is with democratic services');
}

/** Democratic services lay the request before a meeting, which grants it, and confirm the hospital's response. */
export async function decideAndConfirm(app: TestApp, hand: JourneySteps): Promise<void> {
  await signIn(hand, 'democratic-services@thornmere.example');
  await hand.goTo('/');
  await says(hand, /1 request to decide.*1 draft response to confirm/);
  await hand.goTo('/requests');
  const [request] = await app.database.rows<{ id: number }>('select id from requests');
  await hand.fill({ requests: String(request?.id), decision: 'lay', meeting: '21 June 2022' });
  await hand.press('Save the decision');
  await says(hand, /1 request is laid before Children's Panel on 21 June 2022/);
  app.clock.set('2022-06-21');
  await hand.goTo('/meetings/CYP/2022-06-21');
  await says(hand, 'Requests of owners');
  await hand.goTo('/meetings/CYP/2022-06-21/requests');
  await hand.fill({ decision: 'grant' });
  await hand.press('Save the decision');
  await says(hand, `RESOLVED by Children's Panel on 21 June 2022`);
  await hand.goTo('/responses/drafts');
  await hand.follow('Confirm it');
  await says(hand, 'Filled in from the draft that Ivo Marsh');
  await hand.fill({ 'decidedOn-day': '20', 'decidedOn-month': '6', 'decidedOn-year': '2022' });
  await hand.press('Record the response');
  await says(hand, 'The car park is not ours.');
}

/** The chair agrees that it is done. */
export async function agree(hand: JourneySteps): Promise<void> {
  await signIn(hand, 'member@thornmere.example');
  await hand.goTo('/actions/A2022-001');
  await says(hand, "Sent by Dana Okafor for Director of Children's Services, through the link in an e-mail");
  await hand.follow('Record a verdict');
  await hand.fill({ verdict: 'agreed-complete', meeting: '21 June 2022' });
  await hand.press('Record the verdict');
  await says(hand, 'Agreed complete');
}

/** An old link says so in plain words, and offers a new one. */
export async function comeTooLate(app: TestApp, hand: JourneySteps, mail: MailCatcher): Promise<void> {
  const old = linkIn(mailTo(mail, 'sam@thornmere.example'));
  app.clock.set('2022-07-20');
  await hand.goTo(old);
  if (hand.status() !== 410) throw new Error(`a dead link answers ${hand.status()}`);
  await says(hand, 'You answer for this no more');
  await hand.goTo(linkIn(mailTo(mail, OFFICER)));
  await hand.press('Send me a new one');
  await says(hand, 'Look into your e-mail');
}
