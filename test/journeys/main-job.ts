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
export async function logAndAnswer(app: TestApp, steps: JourneySteps, papers: Papers): Promise<void> {
  app.clock.set('2022-05-12');
  await signIn(steps, 'democratic-services@thornmere.example');
  await takeInTheReport(steps, papers);
  app.clock.set('2022-05-19');
  await takeInTheMinutes(steps, papers);
  await recordNoticeAndReceipt(steps);
  app.clock.set('2022-06-20');
  await recordTheResponse(steps);
}

async function takeInTheReport(steps: JourneySteps, { report, broken }: Papers): Promise<void> {
  await steps.goTo('/documents/new');
  await steps.attach('file', 'final-report.txt', report);
  await steps.fill({ body: "Children's Panel" });
  await steps.press('Read the paper');
  expect(await steps.heading()).toBe('Review the proposals');
  const review = await steps.words();
  expect(review).toContain('16 proposals');
  for (const letter of 'abcdefghijklmnop')
    expect(review).toMatch(new RegExp(`Proposal \\d+, numbered \\d+ ${letter}\\)`));
  await steps.press('Accept all recommendations');
  await says(steps, '16 recommendations entered: R2022/001 to R2022/016');
  await steps.goTo('/recommendations/R2022-008');
  expect(await steps.heading()).toContain('R2022/008');
  await says(steps, broken);
}

async function takeInTheMinutes(steps: JourneySteps, { minutes, rank }: Papers): Promise<void> {
  await steps.goTo('/documents/new');
  await steps.attach('file', 'minutes.txt', minutes);
  await steps.fill({
    body: 'Overview and Scrutiny Board',
    'datedOn-day': '18',
    'datedOn-month': '5',
    'datedOn-year': '2022',
  });
  await steps.press('Read the paper');
  const review = await steps.words();
  expect(review).toContain('No resolution repeats this promise');
  expect(review).toMatch(rank);
  expect(review).toContain('The information, as presented, be noted.');
  const proposals = (await steps.fields())
    .filter((name) => name.endsWith('-choice'))
    .map((name) => name.split('-')[0]);
  // The last promise, and the three things that were resolved; promises that a resolution repeats stay undecided.
  const [promise, first, second, noted] = proposals.slice(-4);
  await steps.fill({
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
  await steps.press('Save decisions');
  expect(steps.status()).toBe(422);
  await says(steps, '31 February 2022 is not a real date');
  await steps.fill({ [`${second}-dueOn-day`]: '30', [`${second}-dueOn-month`]: '9' });
  await steps.press('Save decisions');
  await says(steps, /A2022\/001/);
  await steps.goTo('/actions');
  await says(steps, /A2022\/001.*A2022\/002.*A2022\/003|3 actions/);
  await steps.goTo('/documents?kind=minutes');
  await steps.follow('Minutes');
  expect(await steps.words()).not.toContain('Record the response');
}

/** Finds the report among the papers. */
async function goToTheReport(steps: JourneySteps): Promise<void> {
  await steps.goTo('/documents?kind=final-report');
  await steps.follow('Final report');
}

async function recordNoticeAndReceipt(steps: JourneySteps): Promise<void> {
  await goToTheReport(steps);
  await steps.follow('Record notice and receipt');
  const day = (name: string) => ({ [`${name}-day`]: '11', [`${name}-month`]: '5', [`${name}-year`]: '2022' });
  await steps.fill({ ...day('receipt'), ...day('notice') });
  await steps.press('Record');
  for (const reference of ['R2022-001', 'R2022-016']) {
    await steps.goTo(`/recommendations/${reference}`);
    const words = await steps.words();
    expect(words).toContain('10 July 2022');
    expect(words).toContain('Local Government Act 2000 s.9FE');
  }
}

async function recordTheResponse(steps: JourneySteps): Promise<void> {
  await goToTheReport(steps);
  await steps.follow('Record the response');
  await steps.fill({
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
  await steps.press('Record the response');
  expect(steps.status()).toBe(422);
  await says(steps, /There is a problem.*reasons?/i);
  await steps.fill({ 'reasons-R2022-003': 'The analysis was made last year.' });
  await steps.press('Record the response');
  await steps.goTo('/recommendations/R2022-001');
  await says(steps, 'Share the scorecard with the panel every quarter');
  await steps.goTo('/recommendations/R2022-003');
  await says(steps, 'The analysis was made last year.');
}

/** Steps 5 and 6: the owner is written to, follows the link and says that it is done, without a password. @returns the action's path */
export async function chaseAndAnswer(app: TestApp, steps: JourneySteps, mail: MailCatcher): Promise<string> {
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
  await steps.goTo(`${link}#${item}`);
  await says(steps, 'This page is for Dana Okafor');
  await steps.fill({
    [`claim_${item}`]: 'complete',
    [`words_${item}`]: 'The figures were sent to all members on 24 June.',
    [`evidenceTitle_${item}`]: 'Letter to members',
    [`evidenceAddress_${item}`]: 'https://www.example.org/letter-to-members',
  });
  await steps.press(`Save ${item.replace('-', '/')}`);
  await says(steps, `Your update on ${item.replace('-', '/')} is saved`);
  await says(steps, 'The figures were sent to all members on 24 June.');
  return `/actions/${item}`;
}

/** Step 7: the chair sees the claim and records the verdict of a meeting. */
export async function judge(app: TestApp, steps: JourneySteps, path: string): Promise<void> {
  app.clock.set('2022-07-06');
  await signIn(steps, 'member@thornmere.example');
  await steps.goTo('/');
  await says(steps, '1 awaiting a verdict');
  await steps.goTo('/actions/awaiting-verdict');
  await says(steps, 'The figures were sent to all members on 24 June.');
  await steps.goTo(path);
  await steps.follow('Record a verdict');
  await steps.fill({ verdict: 'agreed-complete', meeting: '18 May 2022' });
  await steps.press('Record the verdict');
  await says(steps, 'Agreed complete');
}

/** Step 8: the board's progress report shows all of that, as a page and in five forms. */
export async function report(app: TestApp, steps: JourneySteps): Promise<void> {
  await signIn(steps, 'democratic-services@thornmere.example');
  await steps.goTo('/reports/progress?body=OSB&as-at=2022-07-06&since=2022-05-01');
  const page = await steps.words();
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
