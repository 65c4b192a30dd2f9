import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { currentViewpoint } from '../calendar/viewpoint.js';
import { type Planned, ReadsTogether } from './reads-together.js';
import { isStalePlan } from './stale-plan.rules.js';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const MOST_TRIES = 4;

/** The way to the data: reading, and one use case in one transaction. */
@Injectable()
export class Database {
  private readonly reads = new ReadsTogether((sql, parameters) => this.askAlone(sql, parameters));

  constructor(private readonly source: DataSource) {}

  /** For reading outside a transaction. */
  get reader(): EntityManager {
    return this.source.manager;
  }

  /**
   * Rows of a read-only statement, as the driver gives them; `date` columns are `CalendarDay`s. For whoever looks from an earlier
   * day the tables hold what was known then.
   */
  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.reads.rows(sql, parameters) as Promise<Row[]>;
  }

  /**
   * Does `work`, which only reads. What it asks for together by {@link rows} is asked by one statement.
   * @param planned `once` where it asks the same each time, of which one plan is good for all: the database then plans it once
   */
  together<Result>(work: () => Result, planned?: Planned): Result {
    return this.reads.during(work, planned);
  }

  /** The same, with nothing joined to it that is asked around it. */
  apart<Result>(work: () => Result, planned?: Planned): Result {
    return this.reads.apart(work, planned);
  }

  /** Does `work`, of which each statement is asked at once, and planned so. */
  alone<Result>(work: () => Result, planned: Planned): Result {
    return this.reads.alone(work, planned);
  }

  /** Stands for the present {@link together}, as for one page: what was found for it need not be asked again. Null outside of one. */
  get presentReads(): object | null {
    return this.reads.present;
  }

  private async askAlone<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const knownUntil = currentViewpoint()?.knownUntil;
    return knownUntil
      ? this.rowsKnownUntil(knownUntil, sql, parameters)
      : this.source.query(sql, [...parameters]);
  }

  /** The views of the schema `as_at` bear the names of the tables and stand before them. */
  private async rowsKnownUntil<Row>(
    instant: Date,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    return this.again(async (tx) => {
      await tx.query(
        `select set_config('transaction_read_only', 'on', true), set_config('search_path', 'as_at, public', true),
           set_config('register.known_until', $1, true)`,
        [instant.toISOString()],
      );
      return tx.query(sql, [...parameters]);
    });
  }

  /**
   * Runs one use case in one transaction: all of it holds, or nothing. Where PostgreSQL breaks it off for a deadlock or a
   * serialization failure it is run again from the start, so `work` must do nothing outside the database.
   * @throws Error for whoever looks from an earlier day: the past is not changed
   */
  async transact<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    if (currentViewpoint()) throw new Error('nothing is changed by looking back');
    return this.again(work);
  }

  private async again<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.source.transaction(work);
      } catch (error) {
        if (tries >= MOST_TRIES || !mayRunAgain(error)) throw error;
      }
    }
  }
}

function mayRunAgain(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK || isStalePlan(error);
}
