import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { remind, writeReport } from '../support/commands.js';
import type { MailCatcher } from '../support/mail-catcher.js';
import { FINAL_REPORT, MINUTES } from '../support/papers.js';
import { type JourneySteps, says, signIn } from '../support/steps.js';
import type { TestApp } from '../support/test-app.js';

const DIRECTOR = "Director of Children's Services";
const OFFICER = 'officer@thornmere.example';

/** The two papers of the journey. `broken` is the end of recommendation h), beyond the page break. */
export type Papers = { report: Buffer; minutes: Buffer; broken: string; rank: RegExp };

export const INVENTED_PAPERS: Papers = {
  report: Buffer.from(FINAL_REPORT),
  minutes: Buffer.from(MINUTES),
  broken: 'the use of connected carers without assessment remains an area for improvement',
  rank: /The Head of Early Help|the Head of Early Help advised/,
};

/** Steps 1 to 4 of the main job: from papers to tracked items with their dates and the executive's answers. */
export async function logAndAnswer(app: TestApp, hand: JourneySteps, papers: Papers): Promise<void> {
  app.clock.set('2022-05-12');
  await signIn(hand, 'democratic-services@thornmere.example');
  await takeInTheReport(hand, papers);
  app.clock.set('2022-05-19');
  await takeInTheMinutes(hand, papers);
  await recordNoticeAndReceipt(hand);
  app.clock.set('2022-06-20');
  await recordTheResponse(hand);
}

async function takeInTheReport(hand: JourneySteps, { report, broken }: Papers): Promise<void> {
  await hand.goTo('/documents/new');
  await hand.attach('file', 'final-report.txt', report);
  await hand.fill({ body: "Children's Panel" });
  await hand.press('Read the paper');
  expect(await hand.heading()).toBe('Review the proposals');
  const review = await hand.words();
  expect(review).toContain('16 proposals');
  for (const letter of 'abcdefghijklmnop')
    expect(review).toMatch(new RegExp(`Proposal \\d+, numbered \\d+ ${letter}\\)`));
  await hand.press('Accept all recommendations');
  await says(hand, '16 recommendations entered: R2022/001 to R2022/016');
  await hand.goTo('/recommendations/R2022-008');
  expect(await hand.heading()).toContain('R2022/008');
  await says(hand, broken);
}

async function takeInTheMinutes(hand: JourneySteps, { minutes, rank }: Papers): Promise<void> {
  await hand.goTo('/documents/new');
  await hand.attach('file', 'minutes.txt', minutes);
  await hand.fill({
    body: 'Overview and Scrutiny Board',
    'datedOn-day': '18',
    'datedOn-month': '5',
    'datedOn-year': '2022',
  });
  await hand.press('Read the paper');
  const review = await hand.words();
  expect(review).toContain('No resolution repeats this promise');
  expect(review).toMatch(rank);
  expect(review).toContain('The information, as presented, be noted.');
  const proposals = (await hand.fields())
    .filter((name) => name.endsWith('-choice'))
    .map((name) => name.split('-')[0]);
  // The last promise, and the three things that were resolved; promises that a resolution repeats stay undecided.
  const [promise, first, second, noted] = proposals.slice(-4);
  await hand.fill({
    [`${promise}-choice`]: 'accept',
    [`${promise}-owner`]: 'Fostering Team',
    [`${first}-choice`]: 'accept',
    [`${first}-owner`]: DIRECTOR,
    [`${first}-dueOn-day`]: '4',
    [`${first}-dueOn-month`]: '7',
    [`${first}-dueOn-year`]: '2022',
    [`${second}-choice`]: 'accept',
    [`${second}-owner`]: DIRECTOR,
    [`${second}-dueOn-day`]: '31',
    [`${second}-dueOn-month`]: '2',
    [`${second}-dueOn-year`]: '2022',
    [`${noted}-choice`]: 'accept',
  });
  await hand.press('Save decisions');
  expect(hand.status()).toBe(422);
  await says(hand, '31 February 2022 is not a real date');
  await hand.fill({ [`${second}-dueOn-day`]: '30', [`${second}-dueOn-month`]: '9' });
  await hand.press('Save decisions');
  await says(hand, /A2022\/001/);
  await hand.goTo('/actions');
  await says(hand, /A2022\/001.*A2022\/002.*A2022\/003|3 actions/);
  await hand.goTo('/documents?kind=minutes');
  await hand.follow('Minutes');
  expect(await hand.words()).not.toContain('Record the response');
}

/** Finds the report among the papers. */
async function goToTheReport(hand: JourneySteps): Promise<void> {
  await hand.goTo('/documents?kind=final-report');
  await hand.follow('Final report');
}

async function recordNoticeAndReceipt(hand: JourneySteps): Promise<void> {
  await goToTheReport(hand);
  await hand.follow('Record notice and receipt');
  const day = (name: string) => ({ [`${name}-day`]: '11', [`${name}-month`]: '5', [`${name}-year`]: '2022' });
  await hand.fill({ ...day('receipt'), ...day('notice') });
  await hand.press('Record');
  for (const reference of ['R2022-001', 'R2022-016']) {
    await hand.goTo(`/recommendations/${reference}`);
    const words = await hand.words();
    expect(words).toContain('10 July 2022');
    expect(words).toContain('Local Government Act 2000 s.9FE');
  }
}

async function recordTheResponse(hand: JourneySteps): Promise<void> {
  await goToTheReport(hand);
  await hand.follow('Record the response');
  await hand.fill({
    body: 'Executive',
    'decidedOn-day': '14',
    'decidedOn-month': '6',
    'decidedOn-year': '2022',
    publishedAt: 'https://www.example.org/executive/14-june-2022',
    'decision-R2022-001': 'accepted',
    'action-R2022-001': 'Share the scorecard with the panel every quarter',
    'owner-R2022-001': DIRECTOR,
    'due-R2022-001-day': '30',
    'due-R2022-001-month': '9',
    'due-R2022-001-year': '2022',
    'decision-R2022-002': 'accepted-in-part',
    'reasons-R2022-002': 'The work will cover one year only.',
    'decision-R2022-003': 'rejected',
  });
  await hand.press('Record the response');
  expect(hand.status()).toBe(422);
  await says(hand, /There is a problem.*reasons?/i);
  await hand.fill({ 'reasons-R2022-003': 'The analysis was made last year.' });
  await hand.press('Record the response');
  await hand.goTo('/recommendations/R2022-001');
  await says(hand, 'Share the scorecard with the panel every quarter');
  await hand.goTo('/recommendations/R2022-003');
  await says(hand, 'The analysis was made last year.');
}

/** Steps 5 and 6: the owner is written to, follows the link and says that it is done, without a password. @returns the action's path */
export async function chaseAndAnswer(app: TestApp, hand: JourneySteps, mail: MailCatcher): Promise<string> {
  app.clock.set('2022-06-27');
  const planned = JSON.parse(await remind(app, ['--on', '2022-06-27', '--json']));
  expect(planned.mails.map((each: { to: string }) => each.to)).toContain(OFFICER);
  expect(mail.caught).toHaveLength(0);
  await remind(app, ['--on', '2022-06-27', '--send']);
  const [message, ...others] = mail.caught.filter(({ to }) => to?.some(({ address }) => address === OFFICER));
  expect(others).toHaveLength(0);
  expect(message?.text).toContain('A2022/002');
  expect(message?.text).toContain('4 July 2022');
  const [, link = '', item = ''] = /(\/answer\/[\w-]{43})#(A2022-\d+)/.exec(message?.html ?? '') ?? [];
  expect(message?.text).toContain(`${link}#${item}`);

  // No account, no password: the link lets its reader in.
  await hand.goTo(`${link}#${item}`);
  await says(hand, 'You are taken for Dana Okafor');
  await hand.fill({
    [`claim_${item}`]: 'complete',
    [`words_${item}`]: 'The figures were sent to all members on 24 June.',
    [`evidenceTitle_${item}`]: 'Letter to members',
    [`evidenceAddress_${item}`]: 'https://www.example.org/letter-to-members',
  });
  await hand.press(`Save ${item.replace('-', '/')}`);
  await says(hand, `What you said of ${item.replace('-', '/')} is saved`);
  await says(hand, 'The figures were sent to all members on 24 June.');
  return `/actions/${item}`;
}

/** Step 7: the chair sees the claim and records the verdict of a meeting. */
export async function judge(app: TestApp, hand: JourneySteps, path: string): Promise<void> {
  app.clock.set('2022-07-06');
  await signIn(hand, 'member@thornmere.example');
  await hand.goTo('/');
  await says(hand, /claimed complete, not yet agreed/i);
  await hand.goTo('/actions/awaiting-verdict');
  await says(hand, 'The figures were sent to all members on 24 June.');
  await hand.goTo(path);
  await hand.follow('Record a verdict');
  await hand.fill({ verdict: 'agreed-complete', meeting: '18 May 2022' });
  await hand.press('Record the verdict');
  await says(hand, 'Agreed complete');
}

/** Step 8: the board's progress report shows all of that, as a page and in five forms. */
export async function report(app: TestApp, hand: JourneySteps): Promise<void> {
  await signIn(hand, 'democratic-services@thornmere.example');
  await hand.goTo('/reports/progress?body=OSB&as-at=2022-07-06&since=2022-05-01');
  const page = await hand.words();
  for (const words of ["Children's Panel", 'R2022/001', 'A2022/002', 'Final report'])
    expect(page).toContain(words);
  const folder = mkdtempSync(join(tmpdir(), 'matters-report-'));
  try {
    for (const format of ['html', 'pdf', 'docx', 'csv', 'json']) {
      const file = join(folder, `report.${format}`);
      const asAt = ['--as-at', '2022-07-06', '--since', '2022-05-01'];
      await writeReport(app, ['progress', '--body', 'OSB', ...asAt, '--format', format, '--out', file]);
      const content = readFileSync(file);
      expect(content.length).toBeGreaterThan(500);
      if (format !== 'pdf' && format !== 'docx') expect(content.toString('utf8')).toContain('R2022/003');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the audit trail holds after the whole journey. */
export async function auditedActions(app: TestApp): Promise<{ kind: string; actor: string }[]> {
  return app.database.rows('select distinct subject_kind as kind, actor from audit_entries');
}
