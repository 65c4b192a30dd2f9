import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { ClockEventKind, GivenDays } from '../../deadlines/clock-event.rules.js';
import type { PostClass } from '../../deadlines/ordinary-post.rules.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import { clockSubject } from '../clocks/recommendation-clocks.repository.js';
import { RecommendationNoticesService } from '../notices/recommendation-notices.service.js';
import { noticeDuty } from './notice-duties.rules.js';
import type { Letter, NewLetter } from './notice-letter.js';
import { NoticeLettersRepository } from './notice-letters.repository.js';

type Recorder = By & { readonly accountId: number };

/** The days of a letter's service, and why an earlier one is corrected. */
export type Service = {
  /** Of a notice the day of its receipt; null where that is presumed from its posting. */
  readonly servedOn: CalendarDay | null;
  readonly postedOn: CalendarDay | null;
  readonly presumedBy: PostClass | null;
  /** Only where the law looks at it. */
  readonly receivedOn: CalendarDay | null;
  readonly reason: string | null;
};

/** Notice in writing, as a letter. */
@Injectable()
export class NoticeLettersService {
  constructor(
    private readonly letters: NoticeLettersRepository,
    private readonly notices: RecommendationNoticesService,
    private readonly changes: Changes,
  ) {}

  /**
   * Makes a letter of the recommendations as they are worded now. No clock starts by that: it starts when the letter is served.
   * @returns the letter's id
   * @throws Refused where it is about nothing, or dated before something in it was made
   */
  async make(by: Recorder, letter: NewLetter): Promise<number> {
    if (letter.recommendationIds.length === 0)
      throw Refused.at('recommendations', 'Select at least one recommendation');
    return this.changes.make(by, async ({ tx, at, record }) => {
      const items = await this.letters.lockItems(tx, letter.recommendationIds);
      const early = items.find(({ madeOn }) => madeOn > letter.datedOn);
      if (early) {
        const reference = formatReference({ kind: 'R', ...early });
        throw Refused.at(
          'datedOn',
          `The date of the letter must be ${spokenDay(early.madeOn)} or later: ${reference} was made on that day`,
        );
      }
      const id = await this.letters.add(tx, letter, items, { recordedById: by.accountId, recordedAt: at });
      for (const item of items) {
        await record({
          action: 'made the notice letter',
          subject: clockSubject(item),
          after: { letterDatedOn: letter.datedOn, addressedTo: letter.addressedTo },
        });
      }
      return id;
    });
  }

  /**
   * Records when a letter was served, for everything in it at once.
   * @returns for how many recommendations something was recorded
   * @throws Refused where it is said to be served before its date; see {@link RecommendationNoticesService.record} for more
   */
  async serve(by: Recorder, letter: Letter, service: Service): Promise<number> {
    const { servedIs } = noticeDuty(letter);
    const { postedOn, receivedOn, reason } = service;
    const servedOn = service.servedOn ?? (await this.notices.presumedReceipt(service));
    requireInOrder(letter, servedIs, { servedOn, postedOn });
    const isPresumed = service.servedOn === null;
    const days: GivenDays = {
      [servedIs]: servedOn,
      ...(receivedOn ? { receipt: receivedOn } : {}),
    };
    const ids = letter.items.map(({ recommendationId }) => recommendationId);
    const holder = letter.isFurther ? letter.addresseeId : null;
    const how = { reason, noticeLetterId: letter.id, postedOn, isPresumed, holder };
    return this.notices.record(by, ids, days, how);
  }
}

/** @throws Refused */
function requireInOrder(
  letter: Letter,
  servedIs: ClockEventKind,
  { servedOn, postedOn }: { readonly servedOn: CalendarDay; readonly postedOn: CalendarDay | null },
): void {
  if (postedOn && postedOn < letter.datedOn)
    throw Refused.at(
      'posted',
      `The day of posting must be ${spokenDay(letter.datedOn)} or later: the letter is of that date`,
    );
  if (postedOn && postedOn > servedOn)
    throw Refused.at(
      'posted',
      `The day of posting must be ${spokenDay(servedOn)} or earlier: the notice was received on that day`,
    );
  if (servedOn < letter.datedOn) {
    throw Refused.at(
      servedIs,
      `The day of service must be ${spokenDay(letter.datedOn)} or later: the letter is of that date. If the date of the letter is wrong, make the letter again`,
    );
  }
}
