import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import { clockSubject } from '../clocks/recommendation-clocks.repository.js';
import { LockedRecommendationsRepository } from '../locked-recommendations.repository.js';
import type { Recommendation } from '../recommendation.entity.js';
import {
  type MeetingDecision,
  RecommendationEndingsRepository,
  type SettleWhatHangsOnIt,
} from './recommendation-endings.repository.js';

/** A panel takes a recommendation back, or takes it up again. */
@Injectable()
export class RecommendationEndingsService {
  constructor(
    private readonly changes: Changes,
    private readonly locked: LockedRecommendationsRepository,
    private readonly endings: RecommendationEndingsRepository,
  ) {}

  /** @throws ChangedMeanwhile, Refused where it has ended already */
  async withdraw(
    by: By,
    reference: Reference,
    decision: MeetingDecision,
    seen: number,
    settle: SettleWhatHangsOnIt,
  ): Promise<void> {
    await this.changes.make(by, async (change) => {
      const item = await this.locked.one(change.tx, reference);
      await requireUnchanged(change.tx, clockSubject(item), pathOfReference(reference), seen);
      requireMadeBy(item, decision);
      const end = await this.endings.endOf(change.tx, item);
      if (end) throw new Refused([{ field: null, message: `${nameOf(item)} is ${end} already` }]);
      await this.endings.add(change, item, 'withdrawn', decision);
      await settle(change, [item.id]);
    });
  }

  /** Makes a withdrawn recommendation count again. @throws ChangedMeanwhile, Refused where it was not withdrawn */
  async restore(by: By, reference: Reference, decision: MeetingDecision, seen: number): Promise<void> {
    await this.changes.make(by, async (change) => {
      const item = await this.locked.one(change.tx, reference);
      await requireUnchanged(change.tx, clockSubject(item), pathOfReference(reference), seen);
      requireMadeBy(item, decision);
      if ((await this.endings.endOf(change.tx, item)) !== 'withdrawn') {
        throw new Refused([{ field: null, message: `${nameOf(item)} is not withdrawn` }]);
      }
      await this.endings.add(change, item, 'restored', decision);
    });
  }
}

/** No meeting decides about what was not made yet. @throws Refused */
export function requireMadeBy(item: Recommendation, { heldOn }: MeetingDecision): void {
  if (heldOn >= item.madeOn) return;
  throw Refused.at(
    'heldOn',
    `The day of the meeting must be ${spokenDay(item.madeOn)} or later: ${nameOf(item)} was made on that day`,
  );
}

function nameOf({ year, number }: Recommendation): string {
  return formatReference({ kind: 'R', year, number });
}
