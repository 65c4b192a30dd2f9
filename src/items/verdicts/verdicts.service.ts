import { Injectable } from '@nestjs/common';
import type { Change, Subject } from '../../audit/change.js';
import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import type { Visible } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Refused } from '../../web/errors.js';
import { ExistingItemsQueries } from '../references/existing-items.queries.js';
import { formatReference, parseReference } from '../references/reference.rules.js';
import { VERDICT_LABELS, type Verdict } from './verdict.rules.js';
import { VerdictsRepository } from './verdicts.repository.js';

export type NewVerdict = {
  readonly verdict: Verdict;
  readonly words: string | null;
  /** The reference of what takes the item's place, as it was typed; for `superseded` alone. */
  readonly supersededBy: string | null;
  /** The body whose meeting judged, and the day of that meeting. */
  readonly bodyId: number;
  readonly heldOn: CalendarDay;
  /** What whoever records it may see: anything else cannot take the item's place, as if it were not there. */
  readonly visible: readonly Visible[];
};

/** A recommendation or an action as the trail names it, and the day on which it was made. */
export type Judged = { readonly subject: Subject; readonly madeOn: CalendarDay };

/** Scrutiny's judgement of a recommendation or an action. */
@Injectable()
export class VerdictsService {
  constructor(
    private readonly verdicts: VerdictsRepository,
    private readonly items: ExistingItemsQueries,
    private readonly meetings: MeetingsRepository,
  ) {}

  /**
   * Records what a meeting thought of an item, as a part of a change that has locked it. A meeting that was not known yet
   * is entered.
   * @throws Refused where it was not made yet, a later meeting has judged it, or there is nothing of the reference that is to
   *   take its place
   */
  async recordIn(
    change: Change,
    recordedById: number,
    { subject, madeOn }: Judged,
    verdict: NewVerdict,
  ): Promise<void> {
    const { tx, at, record } = change;
    const { heldOn, bodyId, words } = verdict;
    if (heldOn < madeOn) {
      throw Refused.at(
        'heldOn',
        `The day of the meeting must be ${spokenDay(madeOn)} or later: ${subject.reference} was made on that day`,
      );
    }
    const last = await this.verdicts.lastDecidedOn(tx, subject);
    if (last && heldOn < last) {
      throw Refused.at(
        'heldOn',
        `A later meeting judged it on ${spokenDay(last)}. A verdict of ${spokenDay(heldOn)} would not count. Select that meeting or a later one, and say in its words what was decided before`,
      );
    }
    const supersededBy = await this.replacement(change, verdict, subject);
    await this.verdicts.add(tx, [
      {
        actionId: subject.kind === 'action' ? subject.id : null,
        recommendationId: subject.kind === 'recommendation' ? subject.id : null,
        meetingId: await this.meetings.on(change, bodyId, heldOn),
        verdict: verdict.verdict,
        words,
        supersededBy,
        decidedOn: heldOn,
        recordedById,
        recordedAt: at,
      },
    ]);
    await record({
      action: 'recorded a verdict',
      subject,
      after: { verdict: VERDICT_LABELS[verdict.verdict], meetingOn: heldOn, supersededBy },
      note: words,
    });
  }

  private async replacement(
    { tx }: Change,
    { verdict, supersededBy, visible }: NewVerdict,
    subject: Subject,
  ): Promise<string | null> {
    if (verdict !== 'superseded') return null;
    const other = parseReference(supersededBy ?? '');
    if (!other || !(await this.items.isKnown(tx, other, visible))) {
      throw Refused.at(
        'supersededBy',
        'Enter the reference of a recommendation or action in the register, such as A2023/051',
      );
    }
    const written = formatReference(other);
    if (written === subject.reference)
      throw Refused.at('supersededBy', `${written} cannot take its own place`);
    return written;
  }
}
