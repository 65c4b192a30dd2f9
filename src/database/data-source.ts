import pg from 'pg';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { embeddedConnection } from './embedded-messages.js';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { MIGRATIONS } from './migrations.js';
import { NEARLY_THE_WORD } from './nearly-the-word.sql.js';
import type { StatementEnds } from './watched-client.js';

const DATE_TYPE = 1082;

// A due date is a day, not an instant: node-postgres would make it midnight in the machine's zone.
pg.types.setTypeParser(DATE_TYPE, (day) => day);

/** Compiling a query costs more than it saves where pages ask for fifty rows. */
const WITHOUT_JIT = '-c jit=off';

/**
 * What the server breaks off by itself: a statement that runs away, a wait for a lock that nobody gives up, a transaction that was
 * forgotten. The longest honest ones are an import of many thousand rows, and whoever waits for it at the trail.
 */
const LIMITS = [
  '-c statement_timeout=10min',
  '-c lock_timeout=60s',
  '-c idle_in_transaction_session_timeout=5min',
].join(' ');

/** How long to wait for a connection, free or new, in milliseconds: pages say within five seconds that nothing can be had. */
const LONGEST_WAIT_FOR_CONNECTION = 4_000;

/** How long a connection is kept that nobody needs, with what is prepared on it, in milliseconds; and how long any, in seconds. */
const LONGEST_IDLE = 5 * 60_000;
const LONGEST_LIFE_IN_SECONDS = 60 * 60;

/** Where the data are: a server, or a database inside this process; and who talks to it, where that is not the driver's own client. */
export type DatabasePlace = ({ url: string; poolSize: number } | { embedded: EmbeddedPostgres }) & {
  readonly client?: typeof pg.Client;
  /** Told of each statement once it has ended. */
  readonly statementEnds?: StatementEnds;
};

type EntityClasses = MixedList<new () => object>;

/** The options of the one data source. Entities never change the schema: migrations do. */
export function dataSourceOptions(
  place: DatabasePlace,
  entities: EntityClasses,
  limits: string = LIMITS,
): DataSourceOptions {
  const client = {
    ...(place.client && { Client: place.client }),
    ...(place.statementEnds && { statementEnds: place.statementEnds }),
  };
  const connection =
    'url' in place
      ? {
          url: place.url,
          poolSize: place.poolSize,
          extra: {
            options: `${WITHOUT_JIT} ${limits} -c ${NEARLY_THE_WORD}`,
            connectionTimeoutMillis: LONGEST_WAIT_FOR_CONNECTION,
            idleTimeoutMillis: LONGEST_IDLE,
            maxLifetimeSeconds: LONGEST_LIFE_IN_SECONDS,
            ...client,
          },
        }
      : {
          extra: { ...embeddedConnection(place.embedded.pglite), idleTimeoutMillis: 0, ...client },
        };
  return {
    type: 'postgres',
    ...connection,
    entities: entities as never,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migrations',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: 'matters-arising',
    synchronize: false,
    logging: false,
  };
}

/**
 * A data source that only carries SQL: for migrations, commands and tests that need no entity. What it does may take as long as it
 * takes.
 */
export async function openDataSource(
  place: DatabasePlace,
  entities: EntityClasses = [],
): Promise<DataSource> {
  return new DataSource(dataSourceOptions(place, entities, '')).initialize();
}
