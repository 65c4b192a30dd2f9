import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ItemLinksRepository } from '../../items/links/item-links.repository.js';
import { linkInTrail } from '../../items/links/link-in-trail.rules.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { clockSubject } from '../clocks/recommendation-clocks.repository.js';
import { LockedRecommendationsRepository } from '../locked-recommendations.repository.js';

/** Links a new recommendation to those that it repeats. */
@Injectable()
export class RepetitionsRepository {
  constructor(
    private readonly locked: LockedRecommendationsRepository,
    private readonly links: ItemLinksRepository,
  ) {}

  /** Each link has its entry in the trail of both. @throws NotFound */
  async add(
    change: Change,
    added: { readonly id: number; readonly reference: string },
    { madeOn, publicity = 'published' }: { readonly madeOn: CalendarDay; readonly publicity?: Publicity },
    repeats: readonly Reference[],
  ): Promise<void> {
    const from = { kind: 'recommendation', ...added } as const;
    for (const earlier of await this.locked.several(change.tx, repeats)) {
      const to = { ...clockSubject(earlier), kind: 'recommendation' } as const;
      await this.links.add(change, { kind: 'repeats', from, to, note: null, linkedOn: madeOn });
      await change.record({
        action: 'linked it',
        subject: from,
        after: {
          link: linkInTrail('repeats', 'out', { reference: to.reference, publicity: earlier.publicity }),
        },
      });
      await change.record({
        action: 'linked it',
        subject: to,
        after: { link: linkInTrail('repeats', 'back', { reference: added.reference, publicity }) },
      });
    }
  }
}
