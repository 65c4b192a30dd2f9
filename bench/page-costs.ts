import type pg from 'pg';
import { processorTime } from './processor-time.js';
import type { ServedProgram } from './served-program.js';

/** What one page costs: milliseconds of a processor, and statements; null where the server does not count them. */
export type PageCost = {
  readonly node: number;
  readonly postgres: number;
  readonly statements: number | null;
};

/** Until the statements of a page are prepared on each connection, and PostgreSQL has chosen their plans. */
const WARMING = 60;
const TURNS = 40;
const TURNS_AFTER_CHANGES = 5;
/** A page that takes longer, in milliseconds, is asked for less often. */
const LONG = 1000;
const WARMING_OF_LONG = 2;
const TURNS_OF_LONG = 3;

/** Asks for pages one after another and looks what they cost the processors: these hold on a noisy machine, where times do not. */
export class PageCosts {
  constructor(
    private readonly pool: pg.Pool,
    private readonly program: ServedProgram,
    private readonly cookie: string,
  ) {}

  /** Costs while nothing changes. */
  async still(path: string): Promise<PageCost> {
    await this.ask(path);
    const start = performance.now();
    await this.ask(path);
    const isLong = performance.now() - start > LONG;
    for (let turn = 0; turn < (isLong ? WARMING_OF_LONG : WARMING); turn++) await this.ask(path);
    return this.measure(isLong ? TURNS_OF_LONG : TURNS, async () => this.ask(path));
  }

  /** Costs where each time something was changed before. */
  async afterChanges(path: string): Promise<PageCost> {
    return this.measure(TURNS_AFTER_CHANGES, async () => {
      await this.pool.query(
        `insert into audit_entries (at, actor, action, subject_kind) values (now(), 'Bench', 'changed it', 'action')`,
      );
      await this.ask(path);
    });
  }

  private async measure(turns: number, work: () => Promise<void>): Promise<PageCost> {
    await this.forgetStatements();
    const before = await this.servers();
    const node = processorTime(this.program.process);
    for (let turn = 0; turn < turns; turn++) await work();
    const nodeAfter = processorTime(this.program.process);
    let postgres = 0;
    for (const [server, time] of await this.servers()) postgres += time - (before.get(server) ?? 0);
    const statements = await this.statements();
    return {
      node: (nodeAfter - node) / turns,
      postgres: postgres / turns,
      statements: statements === null ? null : statements / turns,
    };
  }

  /** The server's processes that work for the program, with the time they have worked. */
  private async servers(): Promise<Map<number, number>> {
    const { rows } = await this.pool.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'matters-arising'`,
    );
    return new Map(rows.map(({ pid }) => [pid, processorTime(pid)]));
  }

  private async forgetStatements(): Promise<void> {
    await this.pool.query('create extension if not exists pg_stat_statements').catch(() => null);
    await this.pool.query('select pg_stat_statements_reset()').catch(() => null);
  }

  /** Statements of the program since they were forgotten; null where the server does not count them. */
  private async statements(): Promise<number | null> {
    const counted = await this.pool
      .query<{ calls: number }>(
        `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements
         where dbid = (select oid from pg_database where datname = current_database())
           and query not like '%pg_stat_%' and query not like 'insert into audit_entries (at, actor, action, subject_kind)%'`,
      )
      .catch(() => null);
    return counted?.rows[0]?.calls ?? null;
  }

  private async ask(path: string): Promise<void> {
    const answer = await fetch(`${this.program.url}${path}`, { headers: { cookie: this.cookie } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  }
}
