import type { Type } from '@nestjs/common';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { AuditEntry, type NewAuditEntry } from '../../audit/audit-entry.entity.js';
import type { By, Change, Entry, Subject } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { BodyCode } from '../council/body-code.js';
import type { MeetingPoint } from '../council/days-from-today.js';
import type { OwnerKey } from '../council/owners.js';
import type { PaperKey } from '../council/papers/paper.js';
import { EXAMPLE_PEOPLE, type PersonKey } from '../council/people.js';
import { type SeedEvent, SeedEvents } from './events.seeder.js';
import type { ExampleDays } from './example-days.js';
import { SeededIds } from './seeded-ids.js';
import type { SeededItem } from './seeded-item.js';

const ROWS_AT_ONCE = 200;
const MINUTE = 60_000;

/** A part of the program by its class. */
export type PartOf = <Part>(part: Type<Part>) => Part;

/**
 * The example while it is written: one transaction, the ids given so far, and the trail. Changes are made in the order of time, each at
 * an instant of its own day, so that the register remembers what it knew on every day between.
 */
export class Seeding {
  readonly people = new SeededIds<PersonKey>();
  readonly accounts = new SeededIds<PersonKey>();
  readonly bodies = new SeededIds<BodyCode>();
  readonly owners = new SeededIds<OwnerKey>();
  readonly meetings = new SeededIds<string>();
  readonly papers = new SeededIds<PaperKey>();
  readonly paperTexts = new Map<PaperKey, string>();
  /** Recommendations by the key of their story. */
  readonly recommendations = new Map<string, Subject>();
  /** The items that were made from papers. */
  readonly madeFromPapers: SeededItem[] = [];
  private readonly events = new SeedEvents();
  private readonly entries: NewAuditEntry[] = [];
  private readonly minutes = new Map<CalendarDay, number>();

  /** @param part gives the services of the register that keep what is written */
  constructor(
    readonly tx: EntityManager,
    readonly days: ExampleDays,
    readonly part: PartOf,
  ) {}

  /** The one who keeps the register of the example. */
  get keeperId(): number {
    return this.accounts.of('dilys');
  }

  meetingId([body, place]: MeetingPoint): number {
    return this.meetings.of(`${body} ${this.days.of([body, place])}`);
  }

  /** Leaves a change to be made when its day has come; those of one day are made in the order in which they were left. */
  schedule(on: CalendarDay, run: SeedEvent['run'], by: PersonKey = 'dilys'): void {
    this.events.add({ on, by, run });
  }

  /** Makes all changes, and those that follow from them. What a change replaces in a row was known until its instant. */
  async runEvents(): Promise<void> {
    for (let next = this.events.take(); next; next = this.events.take()) {
      const change = this.changeOn(next.on, next.by);
      await this.tx.query(`select set_config('register.at', $1, true)`, [change.at.toISOString()]);
      await next.run(change);
    }
    await this.tx.query(`select set_config('register.at', '', true)`);
  }

  /** A change on `day`; what is asked for later on the same day is later. */
  changeOn(day: CalendarDay, person: PersonKey = 'dilys'): Change {
    const accountId = this.accounts.of(person);
    return this.changeBy(day, { accountId, name: EXAMPLE_PEOPLE[person].name, formToken: null });
  }

  /** The same by somebody who may have no account. */
  changeBy(day: CalendarDay, by: By): Change {
    const at = this.instantOn(day);
    const record = async ({ action, subject, before, after, note }: Entry): Promise<void> => {
      this.entries.push({
        at,
        accountId: by.accountId,
        actor: by.name,
        action,
        subjectKind: subject.kind,
        subjectId: subject.id,
        subjectReference: subject.reference,
        before: before ?? null,
        after: after ?? null,
        note: note ?? null,
      });
    };
    return { tx: this.tx, at, by, record };
  }

  /** Inserts rows in few statements; the database gives numbers and digests. @returns their ids, in order */
  async insert<Row extends ObjectLiteral & { id: number }>(
    entity: EntityTarget<Row>,
    rows: readonly Omit<Row, 'id' | 'digest'>[],
  ): Promise<number[]> {
    const ids: number[] = [];
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const some = rows.slice(start, start + ROWS_AT_ONCE);
      const { identifiers } = await this.tx.insert(entity, some as never);
      ids.push(...identifiers.map(({ id }) => Number(id)));
    }
    return ids;
  }

  async writeTrail(): Promise<void> {
    const inOrder = [...this.entries].sort((one, other) => one.at.getTime() - other.at.getTime());
    for (let start = 0; start < inOrder.length; start += ROWS_AT_ONCE)
      await this.tx.insert(AuditEntry, inOrder.slice(start, start + ROWS_AT_ONCE));
  }

  private instantOn(day: CalendarDay): Date {
    const minute = (this.minutes.get(day) ?? -1) + 1;
    this.minutes.set(day, minute);
    return new Date(Date.parse(`${day}T09:00:00Z`) + minute * MINUTE);
  }
}
