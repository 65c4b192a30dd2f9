import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { type ChasedItem, recipientsOn } from '../chased-item.rules.js';
import type { RemindedIds } from '../chased-items.queries.js';
import type { ChasedOwner } from '../chased-owner.rules.js';
import { holdsOn } from '../holds/hold.rules.js';
import type { Ladder } from '../ladders/reminder-ladder.rules.js';
import { ReminderLaddersQueries } from '../ladders/reminder-ladders.queries.js';
import { PlanningService } from '../planning.service.js';
import {
  daysToLadderEnd,
  type ItemLetters,
  type LetterStanding,
  letterStanding,
} from './letter-due.rules.js';
import { LetterHistoryQueries } from './letter-history.queries.js';
import { keyOfMatter, type LetterMatter } from './letter-key.rules.js';

/** Something late, and how the letters about it stand. */
export type LateMatter = {
  readonly item: ChasedItem;
  readonly standing: LetterStanding;
  readonly letters: ItemLetters;
  readonly ladder: Ladder;
  readonly owners: ReadonlyMap<number, ChasedOwner>;
  readonly calendar: WorkingCalendar;
};

/** A matter of which a letter is due. */
export type DueMatter = LateMatter & { readonly standing: Extract<LetterStanding, { due: number }> };

const NO_LETTERS: ItemLetters = { remindedOn: [], sent: [] };

/** Works out which letters of chairs are due. */
@Injectable()
export class LettersDueService {
  constructor(
    private readonly planning: PlanningService,
    private readonly ladders: ReminderLaddersQueries,
    private readonly history: LetterHistoryQueries,
  ) {}

  /** Those due longest first. @param bodyIds whose; null for every body's */
  async due(today: CalendarDay, bodyIds: readonly number[] | null): Promise<DueMatter[]> {
    const { council, ofBodies } = await this.ladders.all();
    const endsAfter = daysToLadderEnd([council, ...ofBodies.values()]);
    if (endsAfter === 'never') return [];
    const reminded = await this.history.reminded(today, endsAfter);
    const isWanted = ({ bodyId, claimedOn, askedOn }: ChasedItem) =>
      claimedOn === null && askedOn === null && (bodyIds === null || bodyIds.includes(bodyId));
    const late = await this.late(reminded, today, isWanted);
    return late
      .flatMap(({ standing, ...matter }) => (standing.due === null ? [] : [{ ...matter, standing }]))
      .sort((a, b) =>
        a.standing.since < b.standing.since ? -1 : a.standing.since > b.standing.since ? 1 : 0,
      );
  }

  /** One matter as it stands; null where it is not late, or owed no more. */
  async one(wanted: LetterMatter, today: CalendarDay): Promise<LateMatter | null> {
    const key = keyOfMatter(wanted);
    const { kind, id } = wanted;
    const reminded = {
      actionIds: kind === 'action' ? [id] : [],
      recommendationIds: kind === 'response' ? [id] : [],
    };
    const [matter] = await this.late(reminded, today, (item) => keyOfMatter(item) === key);
    return matter ?? null;
  }

  private async late(
    reminded: RemindedIds,
    today: CalendarDay,
    isWanted: (item: ChasedItem) => boolean,
  ): Promise<LateMatter[]> {
    if (reminded.actionIds.length + reminded.recommendationIds.length === 0) return [];
    const { items, policy } = await this.planning.readForLetters(reminded, today);
    const wanted = items.filter(isWanted);
    if (wanted.length === 0) return [];
    const history = await this.history.of(wanted, today);
    const holds = holdsOn(policy.holds, today);
    const recipientOf = recipientsOn(today);
    const { calendar, readers } = policy;
    return wanted.map((item) => {
      const ladder = policy.ladderOf(item.bodyId);
      const letters = history.get(keyOfMatter(item)) ?? NO_LETTERS;
      const standing = letterStanding(item, letters, { ladder, calendar, holds, recipientOf }, today);
      return { item, standing, letters, ladder, calendar, owners: readers.owners };
    });
  }
}
