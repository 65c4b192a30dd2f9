import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { addDays, type CalendarDay } from '../../src/calendar/calendar-day.js';
import type { PrintedPlan } from '../../src/imports/command/plan-in-print.js';
import { boxes, givenActions, pathOf } from '../actions/given-actions.js';
import { pathOf as recommendationPath } from '../recommendations/recommendation-steps.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { importSheet } from '../support/commands.js';
import type { Council } from '../support/council.js';
import type { FormFields } from '../support/form-on-page.js';
import type { TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const DEEDS = [
  ...['recommend', 'plan', 'answer', 'answer', 'update', 'update', 'judge', 'publish', 'exempt'],
  ...['split', 'merge', 'withdraw', 'restore', 'import', 'import', 'import again', 'undo'],
] as const;

/** One thing that somebody does, some days after the thing before. */
export const lifeStep = fc.record({
  deed: fc.constantFrom(...DEEDS),
  days: fc.nat(9),
  which: fc.nat(19),
  choice: fc.nat(11),
});
export type LifeStep = typeof lifeStep extends fc.Arbitrary<infer Value> ? Value : never;

const HEAD = [
  ...['Ref', 'Recommendation', 'Agreed action', 'Meeting date', 'Executive response', 'Response date'],
  ...['Reasons', 'Lead officer', 'Deadline', 'Status', 'Latest update'],
];
const STATUSES = ['', 'Green', 'Open', 'Closed', 'Complete', 'Red', 'No longer required'];
const OWNERS = ['Fostering Team', 'Hospital Liaison', 'Head of Early Help', ''];
const MATTERS = ['quays', 'nets', 'lamps', 'swans', 'slips', 'ferries'];

/** Does what lives say, through forms and sheets. What a form refuses does not happen. */
export class Lives {
  private sheet: { readonly name: string; readonly content: string; readonly at: CalendarDay } | null = null;
  private sheets = 0;

  constructor(
    private readonly app: TestApp,
    private readonly council: Council,
    private readonly keeper: Visitor,
  ) {}

  async happen({ deed, which, choice }: LifeStep, today: CalendarDay): Promise<void> {
    const recommendation = await this.pick('recommendations', 'R', which);
    const action = await this.pick('actions', 'A', which);
    const at = recommendation ? recommendationPath(recommendation) : '';
    const meeting = { body: 'CYP', ...boxes('heldOn', today), reason: `Reason ${choice}.` };
    const becomes = await this.becomes(choice);
    switch (deed) {
      case 'recommend':
        return this.recommend(today, choice);
      case 'plan':
        return this.plan(today, which, choice);
      case 'import':
        return this.bringIn(today, which, choice);
      case 'import again':
        return this.bringInAgain();
      case 'undo':
        return this.undo();
      case 'answer':
        return recommendation ? this.answer(recommendation, today, choice) : undefined;
      case 'withdraw':
        return this.send(`${at}/withdrawals/new`, { ...meeting, ...becomes });
      case 'restore':
        return this.send(`${at}/restorations/new`, meeting);
      case 'split':
        return this.send(`${at}/splits/new`, {
          ...{ ...meeting, ...becomes },
          ...{ 'text-1': `That one part of ${which} be done.`, 'text-2': `That the other of ${which} be.` },
        });
      case 'merge':
        return this.send(`${at}/mergers/new`, {
          ...{ ...meeting, ...becomes },
          others: (await this.pick('recommendations', 'R', which + 1)) ?? '',
          text: `That matters ${which} be joined.`,
        });
      case 'publish':
      case 'exempt':
        return this.send(`${at}/publicity/new`, {
          publicity: deed === 'publish' ? 'published' : 'exempt',
          ...{
            ground: 'paragraph-1',
            summary: 'A matter of somebody.',
            reason: 'So decided.',
            actions: 'yes',
          },
        });
      case 'update':
        return action ? this.update(action, today, choice) : undefined;
      case 'judge':
        return this.judge(choice % 2 ? recommendation : action, today, choice);
    }
  }

  /** One answer for each action there is: a form reads those that it asked about. */
  private async becomes(choice: number): Promise<FormFields> {
    const rows = await this.app.database.rows<{ name: string }>(
      `select 'A' || year || '-' || lpad(number::text, 3, '0') as name from actions`,
    );
    return Object.fromEntries(
      rows.flatMap(({ name }) => [
        [`becomes-${name}`, choice % 2 ? 'stopped' : 'kept'],
        [`keptWhy-${name}`, 'It is paid for.'],
      ]),
    );
  }

  private async recommend(madeOn: CalendarDay, choice: number): Promise<void> {
    const publicity = (['published', 'unpublished', 'published'] as const)[choice % 3] ?? 'published';
    await seedRecommendations(this.app, this.council, [
      { madeOn, publicity, text: `That ${MATTERS[choice % 6]} be looked after in ${choice} ways.` },
    ]);
  }

  private async plan(today: CalendarDay, which: number, choice: number): Promise<void> {
    const rows = await this.app.database.rows<{ id: number }>('select id from recommendations order by id');
    const owners = Object.values(this.council.owners);
    await givenActions(this.app, this.council, {
      text: `Look after ${MATTERS[choice % 6]} number ${which}`,
      ownerId: choice === 0 ? null : (owners[choice % owners.length] ?? null),
      recommendationId: rows[which % Math.max(1, rows.length)]?.id ?? null,
      dueOn: choice % 3 === 0 ? null : addDays(today, choice * 9),
      madeOn: today,
      publicity: choice % 4 === 0 ? 'unpublished' : 'published',
    });
  }

  private async answer(reference: string, today: CalendarDay, choice: number): Promise<void> {
    const name = reference.replace('/', '-');
    const decision = ['accepted', 'accepted-in-part', 'rejected'][choice % 3] ?? '';
    await this.send(`/responses/new?recommendation=${name}`, {
      ...{ body: 'EXEC', ...boxes('decidedOn', today) },
      ...{ [`decision-${name}`]: decision, [`reasons-${name}`]: `Because of ${choice}.` },
      ...(decision === 'rejected' || choice > 7
        ? {}
        : {
            [`action-${name}`]: `Do ${MATTERS[choice % 6]} as ${reference} asks`,
            [`carriesOn-${name}`]: 'another',
          }),
      ...(await this.becomes(choice)),
    });
  }

  private async update(reference: string, today: CalendarDay, choice: number): Promise<void> {
    const claim = ['on-track', 'at-risk', 'delayed', 'complete'][choice % 4] ?? 'on-track';
    await this.send(pathOf(reference, '/updates/new'), { claim, words: `Account of ${today}, ${choice}.` });
  }

  private async judge(reference: string | null, today: CalendarDay, choice: number): Promise<void> {
    if (!reference) return;
    const verdict =
      ['agreed-complete', 'not-agreed', 'no-longer-needed', 'reopened'][(choice >> 1) % 4] ?? '';
    const path = reference.startsWith('A') ? pathOf(reference) : recommendationPath(reference);
    const words = { verdict, words: `Words ${choice}.`, meeting: '', body: 'CYP' };
    await this.send(`${path}/verdicts/new`, { ...words, ...boxes('heldOn', today) });
  }

  /** A sheet of some matters, some of which other sheets have named before in other words. */
  private async bringIn(today: CalendarDay, which: number, choice: number): Promise<void> {
    const rows = MATTERS.slice(0, 1 + (choice % 5)).map((matter, n) => [
      `Q${n + 1}`,
      `That the ${matter} be mended${which % 4 === 0 ? ' and painted' : ''}`,
      n % 3 === 2 ? '' : `Mend the ${matter}`,
      `1${n}/05/2022`,
      ['', 'Accepted', 'Rejected', 'Accepted'][(which + n) % 4] ?? '',
      (which + n) % 8 > 4 ? '' : '20/06/2022',
      'No reasons',
      OWNERS[(choice + n) % OWNERS.length] ?? '',
      ['30/09/2022', '', '6 months'][(which + n) % 3] ?? '',
      STATUSES[(which + choice + n) % STATUSES.length] ?? '',
      `Said ${which}.`,
    ]);
    this.sheets += 1;
    const name = `tracker-${this.sheets}.csv`;
    this.sheet = { name, content: stringify([HEAD, ...rows]), at: today };
    await this.read(this.sheet, choice % 2 ? 'published' : 'unpublished', '--apply');
  }

  /** The sheet that came last, on the day on which it came: it says nothing new. */
  private async bringInAgain(): Promise<void> {
    if (this.sheet) await this.read(this.sheet, 'unpublished', '--apply');
  }

  /** What the sheet that came last would do if it came again; null where none came. */
  async again(): Promise<PrintedPlan | null> {
    return this.sheet ? this.read(this.sheet, 'unpublished') : null;
  }

  private async read(
    { name, content, at }: { readonly name: string; readonly content: string; readonly at: CalendarDay },
    publicity: string,
    ...more: string[]
  ): Promise<PrintedPlan> {
    const args = ['--body', 'CYP', '--json', '--publicity', publicity, '--as-at', at, ...more];
    return JSON.parse(await importSheet(this.app, name, content, args)) as PrintedPlan;
  }

  /** Undoes the import that came last, where nothing stands in the way. */
  private async undo(): Promise<void> {
    const [last] = await this.app.database.rows<{ id: number }>('select max(id) as id from imports');
    if (last?.id) await this.send(`/imports/${last.id}/undo`, {});
    this.sheet = null;
  }

  private async pick(
    table: 'recommendations' | 'actions',
    kind: 'R' | 'A',
    which: number,
  ): Promise<string | null> {
    const rows = await this.app.database.rows<{ year: number; number: number }>(
      `select year, number from ${table} order by id`,
    );
    const row = rows[which % Math.max(1, rows.length)];
    return row ? `${kind}${row.year}/${String(row.number).padStart(3, '0')}` : null;
  }

  private async send(path: string, fields: FormFields): Promise<void> {
    const form = await this.keeper.get(path);
    const [action = ''] = path.split('?');
    if (form.status === 200 && form.html.includes(`action="${action}`))
      await this.keeper.submitOn(form, fields);
  }
}
