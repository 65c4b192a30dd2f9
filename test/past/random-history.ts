import fc from 'fast-check';
import { addDays, type CalendarDay } from '../../src/calendar/calendar-day.js';
import { boxes, givenActions, pathOf } from '../actions/given-actions.js';
import { pathOf as recommendationPath } from '../recommendations/recommendation-steps.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import type { Council } from '../support/council.js';
import type { FormFields } from '../support/form-on-page.js';
import type { TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const DEEDS = [
  'give',
  'recommend',
  'update',
  'update',
  'extend',
  'extend',
  'judge',
  'judge',
  'pass on',
  'correct',
  'notify',
  'answer',
  'withdraw',
  'meet',
  'move',
  'new holder',
  'tag',
] as const;

/** One thing that somebody does, to one of the items, a number of days after the thing before. */
export const step = fc.record({
  deed: fc.constantFrom(...DEEDS),
  days: fc.nat(12),
  which: fc.nat(9),
  choice: fc.nat(9),
});
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does what a history says, through the forms that people use. What a form refuses does not happen. */
export class History {
  readonly actions: string[] = [];
  readonly recommendations: string[] = [];
  private readonly meetings: CalendarDay[] = [];

  constructor(
    private readonly app: TestApp,
    private readonly council: Council,
    private readonly keeper: Visitor,
  ) {}

  async happen({ deed, which, choice }: Step, today: CalendarDay): Promise<void> {
    const action = this.actions[which % Math.max(1, this.actions.length)];
    const recommendation = this.recommendations[which % Math.max(1, this.recommendations.length)];
    if (deed === 'give') return this.give(today, choice);
    if (deed === 'recommend') return this.recommend(today, choice);
    if (deed === 'meet') return this.meet(addDays(today, 7 + choice * 3));
    if (deed === 'move') return this.move(which, choice);
    if (deed === 'new holder') return this.newHolder(today, choice);
    const form = action && this.ofAction(deed, action, today, choice);
    const other = recommendation && this.ofRecommendation(deed, recommendation, today, choice);
    const [path, fields] = form || other || [];
    if (path && fields) await this.send(path, fields);
  }

  private async give(today: CalendarDay, choice: number): Promise<void> {
    const dueOn = choice === 0 ? null : addDays(today, choice * 6 - 5);
    const text = `Deed number ${this.actions.length + 1}`;
    this.actions.push(...(await givenActions(this.app, this.council, { text, dueOn, madeOn: today })));
  }

  private async recommend(madeOn: CalendarDay, choice: number): Promise<void> {
    const text = `That matter ${this.recommendations.length + 1} be looked at in ${choice} ways.`;
    const made = await seedRecommendations(this.app, this.council, [{ text, madeOn }]);
    this.recommendations.push(...made.map(({ reference }) => reference));
  }

  private async meet(day: CalendarDay): Promise<void> {
    await this.send('/meetings/new', { body: 'CYP', ...boxes('heldOn', day) });
    this.meetings.push(day);
  }

  private async move(which: number, choice: number): Promise<void> {
    const day = this.meetings[which % Math.max(1, this.meetings.length)];
    if (!day) return;
    const later = addDays(day, choice + 1);
    const fields = { kind: 'moved', reason: 'The chair is away.', ...boxes('heldOn', later) };
    const { status } = await this.send(`/meetings/CYP/${day}/move`, fields);
    if (status === 303) this.meetings.splice(this.meetings.indexOf(day), 1, later);
  }

  private async newHolder(today: CalendarDay, choice: number): Promise<void> {
    await this.send(`/people/owners/${this.council.owners.vacant}/holders/new`, {
      name: `Holder ${choice}`,
      email: `holder${choice}@thornmere.example`,
      ...boxes('fromOn', today),
    });
  }

  private ofAction(deed: Step['deed'], reference: string, today: CalendarDay, choice: number): Filled | null {
    const at = (below: string) => pathOf(reference, below);
    switch (deed) {
      case 'update': {
        const claim = ['on-track', 'at-risk', 'delayed', 'complete'][choice % 4] ?? 'on-track';
        const forecast = choice > 5 ? boxes('forecastOn', addDays(today, choice * 9)) : {};
        return [at('/updates/new'), { claim, words: `Account of ${today}, ${choice}.`, ...forecast }];
      }
      case 'extend':
        return [
          at('/extensions/new'),
          {
            askedBy: 'Dana Okafor',
            agreedBy: 'Councillor Whitlock',
            reason: `Reason ${choice}.`,
            ...boxes('agreedOn', today),
            ...boxes('newDueOn', addDays(today, 40 + choice * 11)),
          },
        ];
      case 'judge': {
        const verdict = ['agreed-complete', 'not-agreed', 'no-longer-needed', 'reopened'][choice % 4] ?? '';
        return [
          at('/verdicts/new'),
          { verdict, words: `Words ${choice}.`, meeting: '', body: 'CYP', ...boxes('heldOn', today) },
        ];
      }
      case 'pass on': {
        const { team, contact, vacant } = this.council.owners;
        return [at('/edit'), { owner: String([team, contact, vacant][choice % 3]) }];
      }
      default:
        return null;
    }
  }

  private ofRecommendation(
    deed: Step['deed'],
    reference: string,
    today: CalendarDay,
    choice: number,
  ): Filled | null {
    const path = recommendationPath(reference);
    const name = path.split('/')[2] ?? '';
    switch (deed) {
      case 'correct':
        return [
          `${path}/corrections/new`,
          { text: `That it be looked at again, ${choice}.`, reason: 'A slip.' },
        ];
      case 'notify':
        return [
          `/recommendations/notice?recommendation=${name}`,
          { ...boxes('notice', today), reason: 'The letter was found.' },
        ];
      case 'answer': {
        const decision = ['accepted', 'accepted-in-part', 'rejected'][choice % 3] ?? '';
        const answer = { [`decision-${name}`]: decision, [`reasons-${name}`]: `Because of ${choice}.` };
        return [`/responses/new?recommendation=${name}`, { ...boxes('decidedOn', today), ...answer }];
      }
      case 'withdraw':
        return [`${path}/withdrawals/new`, { body: 'CYP', ...boxes('heldOn', today), reason: 'Not needed.' }];
      case 'tag':
        return [`${path}/tags`, { tags: `tag ${choice}`, wards: choice % 2 ? 'Mill Ward' : '' }];
      default:
        return null;
    }
  }

  private async send(path: string, fields: FormFields): Promise<{ status: number }> {
    const form = await this.keeper.get(path);
    if (form.status !== 200) return form;
    return this.keeper.submitOn(form, fields);
  }
}

type Filled = [path: string, fields: FormFields];
