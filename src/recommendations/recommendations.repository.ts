import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../audit/change.js';
import { insertMany } from '../database/insert-many.js';
import { type ClockOfItem, ruleOf } from '../deadlines/clock-event.rules.js';
import { formatReference } from '../items/references/reference.rules.js';
import { ReferenceNumbersRepository } from '../items/references/reference-numbers.repository.js';
import type { TaggedItem } from '../items/tags/tags.service.js';
import { Refused } from '../web/errors.js';
import { AddresseesRepository } from './addressees/addressees.repository.js';
import { ActingCapacitiesRepository } from './clocks/acting-capacities.repository.js';
import { BodyClocksRepository } from './clocks/body-clocks.repository.js';
import { detailsIn } from './details/recommendation-details.rules.js';
import type { NewRecommendation } from './new-recommendation.js';
import { Recommendation } from './recommendation.entity.js';
import { entriesInTrail } from './recommendation-entries.queries.js';

/** Writes recommendations. */
@Injectable()
export class RecommendationsRepository {
  constructor(
    private readonly numbers: ReferenceNumbersRepository,
    private readonly addressees: AddresseesRepository,
    private readonly bodies: BodyClocksRepository,
    private readonly capacities: ActingCapacitiesRepository,
  ) {}

  /**
   * Enters recommendations, each with a reference of the year in which it was made and an entry in the trail.
   * @throws NotAPeriod for a local clock rule with a length that is none
   * @throws Refused where a body would be asked by itself
   * @returns id and printed reference of each, in the order of `drafts`
   */
  async add(
    change: Change,
    drafts: readonly NewRecommendation[],
  ): Promise<{ id: number; reference: string }[]> {
    if (drafts.length === 0) return [];
    for (const draft of drafts) requireAsksAnother(draft);
    const { tx, at, record } = change;
    const clocks = await this.bodies.defaults(
      tx,
      drafts.map(({ addresseeId }) => addresseeId),
    );
    const acting = await this.capacities.clocks(tx, drafts);
    const rows = drafts.map((draft, n) => rowOf(draft, clockOf(draft, acting[n] ?? null, clocks), at));
    const references = await this.numbers.ofDays(
      tx,
      'R',
      drafts.map(({ madeOn }) => madeOn),
    );
    const ids = await insertMany(
      tx,
      Recommendation,
      rows.map((row, n) => ({ ...row, year: references[n]?.year, number: references[n]?.number })),
    );
    const entries = await entriesInTrail(tx, drafts);
    const added: { id: number; reference: string }[] = [];
    for (const [n, { furtherAddresseeIds = [] }] of drafts.entries()) {
      const [id, given] = [ids[n], references[n]];
      if (id === undefined || !given) throw new Error('fewer recommendations were entered than drafted');
      if (furtherAddresseeIds.length > 0)
        await this.addressees.set(change, id, furtherAddresseeIds, acting[n] ?? null);
      const item = { id, reference: formatReference(given) };
      await record({
        action: 'entered it in the register',
        subject: { kind: 'recommendation', ...item },
        after: entries[n],
      });
      added.push(item);
    }
    return added;
  }

  async amend(
    tx: EntityManager,
    id: number,
    facts: Partial<Omit<Recommendation, 'id' | 'year' | 'number'>>,
  ): Promise<void> {
    await tx.update(Recommendation, { id }, facts);
  }

  /** Gives each of these, which are locked, its tags and wards, and no others. */
  async setTags(tx: EntityManager, tagged: readonly TaggedItem[]): Promise<void> {
    await tx.query(
      `update recommendations r set tags = array(select jsonb_array_elements_text(w.tags)),
         wards = array(select jsonb_array_elements_text(w.wards))
       from jsonb_to_recordset($1::jsonb) as w (id integer, tags jsonb, wards jsonb) where r.id = w.id`,
      [JSON.stringify(tagged)],
    );
  }
}

function requireAsksAnother({
  label,
  bodyId,
  addresseeId,
  furtherAddresseeIds = [],
}: NewRecommendation): void {
  if (![addresseeId, ...furtherAddresseeIds].includes(bodyId)) return;
  const named = label ? `Recommendation ${label}` : 'The recommendation';
  const message = `${named} is addressed to the body that makes it: choose somebody else to answer it`;
  throw new Refused([{ field: null, message }]);
}

function rowOf(draft: NewRecommendation, clock: ClockOfItem, recordedAt: Date) {
  ruleOf(clock);
  const { furtherAddresseeIds: _, tags = [], wards = [], ...facts } = draft;
  return {
    publicity: 'published' as const,
    exemptGround: null,
    publicSummary: null,
    ...facts,
    ...detailsIn(facts),
    ...clock,
    tags: [...tags],
    wards: [...wards],
    responseDueOn: null,
    recordedAt,
  };
}

function clockOf(
  { addresseeId, clockRule, clockLength = null, clockCitation = null }: NewRecommendation,
  acting: ClockOfItem | null,
  defaults: ReadonlyMap<number, ClockOfItem>,
): ClockOfItem {
  if (clockRule) return { clockRule, clockLength, clockCitation };
  if (acting) return acting;
  const clock = defaults.get(addresseeId);
  if (!clock) throw new Error(`body ${addresseeId} is not there`);
  return clock;
}
