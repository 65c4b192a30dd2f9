import { Injectable } from '@nestjs/common';
import type { By, Subject } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { Refused } from '../../web/errors.js';
import { ladderWords } from './ladder-words.rules.js';
import type { Ladder } from './reminder-ladder.rules.js';
import { ReminderLaddersRepository } from './reminder-ladders.repository.js';

/** Whose ladder it is: that of a body, or the council’s, which holds for every body that has none. */
export type LadderHolder = { readonly bodyId: number | null; readonly name: string };

export const LADDERS_PATH = '/reminders/ladders';

/** The trail knows a ladder by whose it is: its row is replaced at each change. */
export const LADDER_SUBJECT = 'reminder ladder';

/** When owners are written to, as an administrator sets it. */
@Injectable()
export class ReminderLaddersService {
  constructor(
    private readonly changes: Changes,
    private readonly ladders: ReminderLaddersRepository,
  ) {}

  /**
   * @param before what holds now
   * @param seen the last entry of the trail when the form was opened
   * @throws ChangedMeanwhile, Refused where it has no step
   */
  async set(by: By, holder: LadderHolder, before: Ladder, ladder: Ladder, seen: number): Promise<void> {
    if (ladder.steps.length === 0) throw Refused.at('days1', 'Enter at least one step');
    await this.changes.make(by, async ({ tx, at, record }) => {
      await this.ladders.lock(tx, holder.bodyId);
      await requireUnchanged(tx, subjectOf(holder), LADDERS_PATH, seen);
      await this.ladders.put(tx, holder.bodyId, ladder, at);
      await record({
        action: 'set when owners are written to',
        subject: subjectOf(holder),
        before: factsOf(before),
        after: factsOf(ladder),
      });
    });
  }

  /** Lets the council’s ladder hold for a body again, or the program’s for the council. @throws ChangedMeanwhile */
  async reset(by: By, holder: LadderHolder, before: Ladder, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      await this.ladders.lock(tx, holder.bodyId);
      await requireUnchanged(tx, subjectOf(holder), LADDERS_PATH, seen);
      await this.ladders.remove(tx, holder.bodyId);
      await record({
        action: 'took away its own ladder of reminders',
        subject: subjectOf(holder),
        before: factsOf(before),
      });
    });
  }
}

function subjectOf({ bodyId, name }: LadderHolder): Subject {
  return { kind: LADDER_SUBJECT, id: bodyId ?? 0, reference: name };
}

function factsOf(ladder: Ladder): Record<string, unknown> {
  const { spokeDays, letterDays } = ladder;
  return {
    steps: ladderWords(ladder),
    leftAloneFor: `${spokeDays} working days`,
    chairWritesAfter: letterDays === null ? 'never' : `${letterDays} working days`,
  };
}
