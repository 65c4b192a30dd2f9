import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { currentViewpoint } from '../calendar/viewpoint.js';
import { Database } from './database.service.js';

/** A read-only statement for the program that has the database. */
export type RemoteStatement = {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** For whoever looks from an earlier day: only what was recorded before this instant is seen. */
  readonly knownUntil: Date | null;
};

/** Sends a statement to the program that has the database. */
export type AskRows = (statement: RemoteStatement) => Promise<unknown[]>;

/** The database as another process reads it: the program that started it asks in its place. Nothing is changed from there. */
@Injectable()
export class RemoteDatabase extends Database {
  constructor(
    source: DataSource,
    private readonly ask: AskRows,
  ) {
    super(source);
  }

  override get reader(): EntityManager {
    throw new Error('another process reads by statements alone');
  }

  override async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const knownUntil = currentViewpoint()?.knownUntil ?? null;
    return (await this.ask({ sql, parameters, knownUntil })) as Row[];
  }

  override async transact<T>(): Promise<T> {
    throw new Error('another process changes nothing');
  }
}
