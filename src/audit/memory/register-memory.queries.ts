import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { Database } from '../../database/database.service.js';
import type { Planned } from '../../database/reads-together.js';
import { LastEntryQueries } from './last-entry.queries.js';

/** So many answers are kept in mind: counts, choices and trends for each kind of reader of a council. */
const MOST_KEPT = 1_000;

type Kept = { readonly entry: string; readonly answer: Promise<unknown> };

/**
 * What was found in the register stays true until the register changes. An answer is worked out once for each state of the register, which
 * the last entry of the trail tells, however many ask at a time. Every change makes an entry, also one that withholds what was seen
 * before, and the database is asked for the last one each time: no copy of the program remembers what another has changed.
 */
@Injectable()
export class RegisterMemory {
  private readonly kept = new Map<string, Kept>();
  /** What is read at present for an answer that is remembered as a whole. */
  private readonly finding = new WeakSet<object>();

  constructor(
    private readonly database: Database,
    private readonly lastEntry: LastEntryQueries,
  ) {}

  /** Rows of a statement that asks about items and nothing else, and whose parameters say for whom and of which day: few, and small. */
  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.found([sql, parameters], () => this.database.rows<Row>(sql, parameters));
  }

  /**
   * What it asks is asked apart from the page around it, and what it finds on the way is not remembered by itself: so it asks the same each
   * time, whatever else is asked or known.
   * @param about tells what is asked for, by whom and of which day, from all else that is kept
   * @param planned see {@link Database.together}
   */
  async found<Answer>(about: unknown, find: () => Promise<Answer>, planned?: Planned): Promise<Answer> {
    const { presentReads } = this.database;
    if (presentReads && this.finding.has(presentReads)) return find();
    const key = createHash('sha256')
      .update(JSON.stringify([about, currentViewpoint()]))
      .digest('base64');
    // First the entry: what changes while the answer is looked for makes another, and is looked for again.
    const entry = await this.lastEntry.id();
    const known = this.kept.get(key);
    if (known?.entry === entry) return known.answer as Promise<Answer>;
    const answer = this.database.apart(() => this.find(find), planned);
    this.keep(key, { entry, answer });
    // What could not be read is asked for again.
    answer.catch(() => this.kept.get(key)?.answer === answer && this.kept.delete(key));
    return answer;
  }

  private async find<Answer>(find: () => Promise<Answer>): Promise<Answer> {
    const { presentReads } = this.database;
    if (presentReads) this.finding.add(presentReads);
    return find();
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}
