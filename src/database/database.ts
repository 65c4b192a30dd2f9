import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const MOST_TRIES = 4;

/** The way to the data: reading, and one use case in one transaction. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** For reading outside a transaction. */
  get reader(): EntityManager {
    return this.source.manager;
  }

  /** Rows of a read-only statement, as the driver gives them; `date` columns are `CalendarDay`s. */
  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.source.query(sql, [...parameters]);
  }

  /**
   * Runs one use case in one transaction: all of it holds, or nothing. Where PostgreSQL breaks it off for a deadlock or a
   * serialization failure it is run again from the start, so `work` must do nothing outside the database.
   */
  async transact<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
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
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
