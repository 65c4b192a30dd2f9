import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { AuditEntry, type NewAuditEntry } from '../../audit/audit-entry.entity.js';
import type { By, Change, Entry, Subject } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { BodyCode } from '../council/bodies.js';
import type { OwnerKey } from '../council/owners.js';
import type { PaperKey } from '../council/papers/paper.js';
import { EXAMPLE_PEOPLE, type PersonKey } from '../council/people.js';
import type { MeetingPoint } from '../council/story.js';
import type { ExampleDays } from './example-days.js';
import { KnownIds } from './known-ids.js';

const ROWS_AT_ONCE = 200;

/**
 * The example while it is written down: one transaction, the ids given so far, and the trail. Things happened on the days the story
 * says, so each change carries the instant of its own day; the trail is written last, in the order of time.
 */
export class Telling {
  readonly people = new KnownIds<PersonKey>();
  readonly accounts = new KnownIds<PersonKey>();
  readonly bodies = new KnownIds<BodyCode>();
  readonly owners = new KnownIds<OwnerKey>();
  readonly meetings = new KnownIds<string>();
  readonly papers = new KnownIds<PaperKey>();
  readonly paperTexts = new Map<PaperKey, string>();
  /** Recommendations by the key of their story. */
  readonly recommendations = new Map<string, Subject>();
  private readonly entries: NewAuditEntry[] = [];
  private minutes = 0;

  constructor(
    readonly tx: EntityManager,
    readonly days: ExampleDays,
  ) {}

  /** The one who keeps the register of the example. */
  get keeperId(): number {
    return this.accounts.of('dilys');
  }

  meetingId([body, place]: MeetingPoint): number {
    return this.meetings.of(`${body} ${this.days.of([body, place])}`);
  }

  /** A change on `day`; what is told later of the same day happened later. */
  changeOn(day: CalendarDay, person: PersonKey = 'dilys'): Change {
    const at = this.instantOn(day);
    const by: By = {
      accountId: this.accounts.of(person),
      name: EXAMPLE_PEOPLE[person].name,
      formToken: null,
    };
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
    await this.insert(AuditEntry, inOrder);
  }

  private instantOn(day: CalendarDay): Date {
    this.minutes += 1;
    const hour = 9 + (Math.floor(this.minutes / 60) % 7);
    const pad = (value: number) => String(value).padStart(2, '0');
    return new Date(`${day}T${pad(hour)}:${pad(this.minutes % 60)}:00Z`);
  }
}
