import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

/** The connections of this process to the database. */
export type PoolState = {
  /** How many there may be. */
  readonly size: number;
  readonly open: number;
  /** Those of the open ones that nobody uses. */
  readonly idle: number;
  /** How many wait for one. */
  readonly waiting: number;
};

/** How busy the connections to the database are. */
@Injectable()
export class ConnectionPool {
  constructor(private readonly source: DataSource) {}

  state(): PoolState {
    const pool = (this.source.driver as unknown as { readonly master: Pool }).master;
    const { options, totalCount, idleCount, waitingCount } = pool;
    return { size: options.max, open: totalCount, idle: idleCount, waiting: waitingCount };
  }
}
