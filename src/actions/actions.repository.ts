import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Change, Subject } from '../audit/change.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { insertMany } from '../database/insert-many.js';
import { formatReference, type Reference } from '../items/references/reference.rules.js';
import { ReferenceNumbersRepository } from '../items/references/reference-numbers.repository.js';
import type { TaggedItem } from '../items/tags/tags.service.js';
import { NotFound, Refused } from '../web/errors.js';
import { Action } from './action.entity.js';
import { DueDatesRepository } from './due-dates/due-dates.repository.js';
import { dueDayFault } from './due-dates/due-day.rules.js';
import type { DueTerms } from './duties/duty.rules.js';
import { isWorkedOut, termsOfNew } from './making/new-action.rules.js';
import type { NewAction } from './new-action.js';
import { inheritPublicity } from './publicity/inherited-publicity.queries.js';

/** Keeps actions. */
@Injectable()
export class ActionsRepository {
  constructor(
    private readonly numbers: ReferenceNumbersRepository,
    private readonly dueDates: DueDatesRepository,
  ) {}

  /**
   * Makes these actions, each with its reference and its entry in the trail; in the order given. What carries out an exempt
   * recommendation is exempt.
   * @throws Refused where one would be due before it was made
   */
  async add(
    { tx, at, record }: Change,
    wanted: readonly NewAction[],
  ): Promise<{ id: number; reference: string }[]> {
    if (wanted.length === 0) return [];
    for (const each of wanted) {
      const early = dueDayFault(each, each.dueOn);
      if (early) throw Refused.at('dueOn', early);
    }
    const drafts = await inheritPublicity(tx, wanted);
    const references = await this.numbers.ofDays(
      tx,
      'A',
      drafts.map(({ madeOn }) => madeOn),
    );
    const names = await namesIn(tx, drafts);
    const terms = drafts.map(termsOfNew);
    const workedOut = await this.dueDates.ofNew(tx, terms);
    const rows: (NewAction & DueTerms & Reference & Pick<Action, 'recordedAt'>)[] = [];
    for (const [index, draft] of drafts.entries()) {
      const reference = references[index];
      const term = terms[index];
      if (!reference || !term) throw new Error('fewer references were given than asked for');
      const dueOn = isWorkedOut(term) ? (workedOut[index] ?? null) : draft.dueOn;
      rows.push({ ...draft, ...term, dueOn, ...reference, recordedAt: at });
    }
    const ids = await insertMany(
      tx,
      Action,
      rows.map(({ kind, ...row }) => row),
    );
    const made: { id: number; reference: string }[] = [];
    for (const [index, row] of rows.entries()) {
      const item = { id: ids[index] ?? 0, reference: formatReference(row) };
      await record({ action: 'added the action', subject: { kind: 'action', ...item }, after: names(row) });
      made.push(item);
    }
    return made;
  }

  /** The references of these actions, by id. */
  async namesOf(tx: EntityManager, ids: readonly number[]): Promise<{ id: number; reference: string }[]> {
    const actions = await tx.find(Action, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
    return actions.map(({ id, year, number }) => ({
      id,
      reference: formatReference({ kind: 'A', year, number }),
    }));
  }

  /** The action, which nobody else may change until this transaction ends. @throws NotFound */
  async lock(tx: EntityManager, { year, number, kind }: Reference): Promise<Action> {
    const action = kind === 'A' ? await tx.findOne(Action, lockedBy(year, number)) : null;
    if (!action) throw new NotFound(`Action ${formatReference({ kind, year, number })}`);
    return action;
  }

  /** These actions, which nobody else may change until this transaction ends; locked in the order of their ids. */
  async lockAll(tx: EntityManager, ids: readonly number[]): Promise<Action[]> {
    return tx.find(Action, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Whether an action that was just made is exempt. */
  async isExempt(tx: EntityManager, id: number): Promise<boolean> {
    return tx.existsBy(Action, { id, publicity: 'exempt' });
  }

  async amend(
    tx: EntityManager,
    id: number,
    facts: Partial<Omit<Action, 'id' | 'year' | 'number' | 'recordedAt'>>,
  ): Promise<void> {
    await tx.update(Action, { id }, facts);
  }

  /** The same facts for many. */
  async amendAll(
    tx: EntityManager,
    ids: readonly number[],
    facts: Partial<Omit<Action, 'id' | 'year' | 'number' | 'recordedAt'>>,
  ): Promise<void> {
    if (ids.length > 0) await tx.update(Action, { id: In([...ids]) }, facts);
  }

  /** Gives each of these, which are locked, its tags and wards, and no others. */
  async setTags(tx: EntityManager, tagged: readonly TaggedItem[]): Promise<void> {
    await tx.query(
      `update actions a set tags = array(select jsonb_array_elements_text(w.tags)),
         wards = array(select jsonb_array_elements_text(w.wards))
       from jsonb_to_recordset($1::jsonb) as w (id integer, tags jsonb, wards jsonb) where a.id = w.id`,
      [JSON.stringify(tagged)],
    );
  }

  /** Nobody retires this owner until the transaction ends. @throws Refused where it is retired by `today` */
  async holdOwner(tx: EntityManager, id: number | null, today: CalendarDay): Promise<void> {
    const [owner]: { name: string; retiredOn: CalendarDay | null }[] = await tx.query(
      'select name, retired_on as "retiredOn" from owners where id = $1 for share',
      [id],
    );
    if (owner?.retiredOn && owner.retiredOn <= today)
      throw Refused.at('owner', `${owner.name} has been retired: choose another owner`);
  }

  /** The names of these owners, in this order; null for none. */
  async ownerNames(tx: EntityManager, ids: readonly (number | null)[]): Promise<(string | null)[]> {
    const owners: { id: number; name: string }[] = await tx.query(
      'select id, name from owners where id = any($1)',
      [ids.filter((id) => id !== null)],
    );
    return ids.map((id) => owners.find((owner) => owner.id === id)?.name ?? null);
  }

  /** The names of these bodies, in this order; null for none. */
  async bodyNames(tx: EntityManager, ids: readonly (number | null)[]): Promise<(string | null)[]> {
    const bodies: { id: number; name: string }[] = await tx.query(
      'select id, name from bodies where id = any($1)',
      [ids.filter((id) => id !== null)],
    );
    return ids.map((id) => bodies.find((body) => body.id === id)?.name ?? null);
  }

  /** The recommendation that an action carries out, as the trail names it. */
  async recommendationSubject(tx: EntityManager, id: number): Promise<Subject> {
    const [found]: { year: number; number: number }[] = await tx.query(
      'select year, number from recommendations where id = $1',
      [id],
    );
    if (!found) throw new NotFound('The recommendation');
    return { kind: 'recommendation', id, reference: formatReference({ kind: 'R', ...found }) };
  }
}

const lockedBy = (year: number, number: number) =>
  ({ where: { year, number }, lock: { mode: 'pessimistic_write' } }) as const;

/** What the trail says of a new action: bodies and owners by name, as they were then. */
async function namesIn(tx: EntityManager, drafts: readonly NewAction[]) {
  const named: { key: string; name: string }[] = await tx.query(
    `select 'body ' || id as key, name from bodies where id = any($1)
     union all select 'owner ' || id, name from owners where id = any($2)`,
    [
      drafts.flatMap(({ bodyId, dueBodyId }) => [bodyId, dueBodyId ?? bodyId]),
      drafts.flatMap(({ ownerId }) => ownerId ?? []),
    ],
  );
  const names = new Map(named.map(({ key, name }) => [key, name]));
  return (draft: NewAction) => {
    const { text, bodyId, ownerId, origin, madeOn, dueOn, cadence, dueBodyId, dueNth, endsOn } = draft;
    return {
      text,
      body: names.get(`body ${bodyId}`) ?? null,
      owner: names.get(`owner ${ownerId}`) ?? null,
      origin,
      madeOn,
      dueOn,
      cadence,
      ...(dueBodyId ? { dueAt: names.get(`body ${dueBodyId}`) ?? null, dueNth: String(dueNth) } : {}),
      ...(endsOn ? { endsOn } : {}),
    };
  };
}
