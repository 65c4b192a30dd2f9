import { Injectable } from '@nestjs/common';
import type { Change } from '../audit/change.js';
import type { ExemptGround } from '../bodies/exempt-ground.rules.js';
import type { Publicity } from '../bodies/publicity.rules.js';
import { type CalendarDay, partsOf } from '../calendar/calendar-day.js';
import { AddresseesRepository } from './addressees/addressees.repository.js';
import { BodyClocksRepository } from './body-clocks.repository.js';
import { type ClockOfItem, ruleOf } from './clock-event.rules.js';
import { Recommendation } from './recommendation.entity.js';
import { formatReference } from './reference.rules.js';
import { ReferenceNumbersRepository } from './reference-numbers.repository.js';
import type { ClockRuleName } from './statutory-clock-law.rules.js';

/** A recommendation as it enters the register. */
export type NewRecommendation = {
  /** The document's own number for it. */
  readonly label: string | null;
  readonly text: string;
  readonly bodyId: number;
  readonly addresseeId: number;
  readonly meetingId: number | null;
  readonly documentId: number | null;
  readonly quote: string | null;
  readonly startOffset: number | null;
  readonly endOffset: number | null;
  readonly madeOn: CalendarDay;
  /** That of the addressee where nothing is said. */
  readonly clockRule?: ClockRuleName;
  readonly clockLength?: string | null;
  /** `published` where nothing is said. */
  readonly publicity?: Publicity;
  readonly exemptGround?: ExemptGround | null;
  readonly publicSummary?: string | null;
  /** To whom else it is addressed; nobody where nothing is said. */
  readonly furtherAddresseeIds?: readonly number[];
  readonly tags?: readonly string[];
  readonly wards?: readonly string[];
};

/** Writes recommendations. */
@Injectable()
export class RecommendationsRepository {
  constructor(
    private readonly numbers: ReferenceNumbersRepository,
    private readonly addressees: AddresseesRepository,
    private readonly bodies: BodyClocksRepository,
  ) {}

  /**
   * Enters recommendations, each with a reference of the year in which it was made and an entry in the trail.
   * @throws NotAPeriod for a local clock rule without its length
   * @returns id and printed reference of each, in the order of `drafts`
   */
  async add(
    change: Change,
    drafts: readonly NewRecommendation[],
  ): Promise<{ id: number; reference: string }[]> {
    const added: { id: number; reference: string }[] = [];
    const clocks = await this.bodies.defaults(
      change.tx,
      drafts.map(({ addresseeId }) => addresseeId),
    );
    for (const draft of drafts) added.push(await this.addOne(change, draft, clockOf(draft, clocks)));
    return added;
  }

  private async addOne(
    change: Change,
    draft: NewRecommendation,
    clock: ClockOfItem,
  ): Promise<{ id: number; reference: string }> {
    const { year } = partsOf(draft.madeOn);
    const [given] = await this.numbers.next(change.tx, 'R', year);
    if (!given) throw new Error(`no number was given for ${year}`);
    ruleOf(clock);
    const { furtherAddresseeIds = [], tags = [], wards = [], ...facts } = draft;
    const { id } = await change.tx.save(Recommendation, {
      publicity: 'published' as const,
      exemptGround: null,
      publicSummary: null,
      ...facts,
      ...clock,
      tags: [...tags],
      wards: [...wards],
      year,
      number: given.number,
      responseDueOn: null,
      recordedAt: change.at,
    });
    await this.addressees.set(change, id, furtherAddresseeIds);
    const reference = formatReference(given);
    await change.record({
      action: 'entered it in the register',
      subject: { kind: 'recommendation', id, reference },
      after: { label: draft.label, text: draft.text, madeOn: draft.madeOn },
    });
    return { id, reference };
  }
}

function clockOf(
  { addresseeId, clockRule, clockLength = null }: NewRecommendation,
  defaults: ReadonlyMap<number, ClockOfItem>,
): ClockOfItem {
  if (clockRule) return { clockRule, clockLength };
  const clock = defaults.get(addresseeId);
  if (!clock) throw new Error(`body ${addresseeId} is not there`);
  return clock;
}
