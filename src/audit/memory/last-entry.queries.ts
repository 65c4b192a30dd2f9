import { Injectable } from '@nestjs/common';
import { seenFromToday } from '../../calendar/viewpoint.js';
import { Database } from '../../database/database.service.js';

/** What entries of the trail are about that change no action, no verdict, no claim and no date. Of anything else it is not known. */
const MOVES_NOTHING = [
  'report-job',
  'report-template',
  'published-report',
  'letterhead',
  'saved-view',
  'list-columns',
  'reminder',
  'follower',
  // That somebody signed in, or was written to, is an entry too. A change of people is not among these: it may change who holds what.
  'account',
  'message',
  'reply',
  'answer-link',
  'delegation',
];

/** In the words of the statement: of given ones PostgreSQL does not know how many entries are about others, and plans it each time. */
const NOTHING_MOVED = MOVES_NOTHING.map((kind) => `'${kind}'`).join(', ');
const LAST = `select id::text as id from audit_entries where subject_kind not in (${NOTHING_MOVED})
  order by audit_entries.id desc limit 1`;

/** The last entry of the trail that may have moved an item: it tells one state of the register from another. */
@Injectable()
export class LastEntryQueries {
  private next: Promise<string> | null = null;
  private readonly ofPages = new WeakMap<object, Promise<string>>();

  constructor(private readonly database: Database) {}

  /**
   * Empty where there is no entry yet. Those who ask together are told by one statement, which begins after all of them asked. What
   * reads together, as one page does, shows the register as it was when it first asked.
   */
  async id(): Promise<string> {
    const page = this.database.presentReads;
    if (!page) return this.idNow();
    const known = this.ofPages.get(page) ?? this.idNow();
    this.ofPages.set(page, known);
    return known;
  }

  private async idNow(): Promise<string> {
    this.next ??= seenFromToday(() => this.afterThisTurn());
    return this.next;
  }

  private async afterThisTurn(): Promise<string> {
    await new Promise((turn) => setImmediate(turn));
    this.next = null;
    const [row] = await this.database.rows<{ id: string }>(LAST);
    return row?.id ?? '';
  }
}
