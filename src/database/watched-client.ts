import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { rememberColumns } from './column-types.js';
import { tryServer } from './try-server.js';

/** After how long without an answer it is asked whether the server answers anybody, in milliseconds. */
const SILENCE = 2_000;
/** How long a server may take to answer a new connection, in milliseconds, and how often it is tried. */
const LONGEST_PROBE = 1_100;
const PROBES = 2;
/** A code that only the server gives, as “too many connections”: what the system says begins with a letter. */
const OF_THE_SERVER = /^\d[0-9A-Z]{4}$/;

/** Is told of a statement, without its parameters, and how long it took. */
export type StatementEnds = (text: string, ms: number) => void;

/**
 * A client that does not wait for a server that has stopped answering. A statement may take its time; but where it has had no answer for a
 * while and the server answers no new connection either, the connection is given up, and whoever waits is told. What was begun on it
 * is undone by the server.
 */
export class WatchedClient extends pg.Client {
  /** How to reach the server; null for the embedded database, which brings a connection of its own and lives as long as this process. */
  private readonly server: pg.ClientConfig | null;
  private readonly statementEnds: StatementEnds | null;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const server = typeof config === 'string' ? { connectionString: config } : (config ?? {});
    this.statementEnds = (server as { statementEnds?: StatementEnds }).statementEnds ?? null;
    this.server = 'connection' in server || server.stream ? null : server;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature has twelve forms
  override query(...given: any[]): any {
    const answer: unknown = Reflect.apply(super.query, this, given);
    if (!(answer instanceof Promise)) return answer;
    answer.then(rememberColumns, () => {});
    if (this.statementEnds) tellOfEnd(answer, textOf(given[0]), this.statementEnds);
    if (this.server) this.watch(answer, this.server);
    return answer;
  }

  private watch(answer: Promise<unknown>, server: pg.ClientConfig): void {
    const timer = setInterval(() => void this.giveUpUnlessAnswering(server), SILENCE);
    const answered = () => clearInterval(timer);
    answer.then(answered, answered);
  }

  private async giveUpUnlessAnswering(server: pg.ClientConfig): Promise<void> {
    if (await isAnswering(server)) return;
    const fault = Object.assign(new Error('the database does not answer: ETIMEDOUT'), { code: 'ETIMEDOUT' });
    this.connection.stream.destroy(fault);
  }
}

function tellOfEnd(answer: Promise<unknown>, text: string, tell: StatementEnds): void {
  const begun = performance.now();
  const ended = () => tell(text, performance.now() - begun);
  answer.then(ended, ended);
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : ((statement as { text?: string }).text ?? '');
}

let probe: Promise<boolean> | null = null;

/** Whether a server answers a new connection; those who ask at the same time get one answer. */
async function isAnswering(server: pg.ClientConfig): Promise<boolean> {
  probe ??= tryAll(server).finally(() => {
    probe = null;
  });
  return probe;
}

async function tryAll(server: pg.ClientConfig): Promise<boolean> {
  for (let tries = 0; tries < PROBES; tries++) {
    const begun = performance.now();
    if (await tryOnce(server)) return true;
    // A process that has no processor to itself hears of its own time-outs late, and of answers too: that says nothing of the server.
    if (performance.now() - begun > 1.5 * LONGEST_PROBE) return true;
  }
  return false;
}

/** Whoever has no connection to spare answers all the same. */
async function tryOnce(server: pg.ClientConfig): Promise<boolean> {
  const fault = await tryServer(server, LONGEST_PROBE);
  return fault === null || OF_THE_SERVER.test(String((fault as { code?: unknown }).code));
}
