import { AsyncLocalStorage } from 'node:async_hooks';
import { currentViewpoint } from '../calendar/viewpoint.js';
import { columnsOf } from './column-types.js';
import { type AskedStatement, columnReading, isReading, jointSql } from './joint-statement.sql.js';

type Rows = Record<string, unknown>[];
type Ask = (sql: string, parameters: readonly unknown[]) => Promise<Rows>;
/** Whether a statement is planned for the parameters of each time, or once for all of them; or as the connection plans at present. */
export type Planned = 'each-time' | 'once' | 'either';
type Reading = (rows: Rows) => void;

/** A statement that can be joined with others: how its columns are read from JSON, and a number by which it is told from others. */
type Joinable = { readonly number: number; readonly read: Reading };

/** A statement with a number in place of its text, which may be long. */
type Numbered = AskedStatement & { readonly number: number };

/** A statement that waits to be asked, and those who wait for its answer. What cannot be joined is read as it is. */
type Waiting = Numbered & {
  readonly read: Reading | null;
  readonly answered: (rows: Rows) => void;
  readonly failed: (error: unknown) => void;
};

/** What somebody asks together of one database, as from each day that they look from. */
type Scope = {
  /** Null where nothing is joined. */
  readonly of: ReadsTogether | null;
  readonly planned: Planned;
  readonly turns: Turns;
  readonly waiting: Map<number | null, Waiting[]>;
};

/** What one page asks goes one statement after another: on one connection mostly, where all of it is prepared. */
class Turns {
  private last: Promise<unknown> = Promise.resolve();

  async take<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const answer = this.last.then(ask);
    this.last = answer.catch(() => {});
    return answer;
  }
}

/** One for all databases of a process: Node carries each storage that was ever used along with each promise, for good. */
const scopes = new AsyncLocalStorage<Scope>();

/** How statements are planned that are asked at present. */
export const presentlyPlanned = (): Planned => scopes.getStore()?.planned ?? 'each-time';

/** So many different statements are made of others: each is kept prepared on each connection. */
const MOST_JOINED = 150;
/** Of so many statements it is remembered whether they can be joined. */
const MOST_REMEMBERED = 2_000;

/**
 * Statements that are asked together, before any of them is answered, sent as one: most of what a small statement costs, here and in
 * the database, is being sent by itself. A statement is asked by itself the first time, by which the types of its columns are known.
 * What is asked while others are under way waits until they are answered: so the same work asks by the same statements each time, however
 * long each takes, and the database has planned them before.
 */
export class ReadsTogether {
  /** Null where a statement cannot be joined. */
  private readonly known = new Map<string, Joinable | null>();
  private readonly joined = new Map<string, string>();
  private numbers = 0;

  /** @param ask asks one statement */
  constructor(private readonly ask: Ask) {}

  /** Does `work`; what it reads together is read by one statement. */
  during<Result>(work: () => Result, planned: Planned = 'each-time'): Result {
    return this.scope ? work() : this.apart(work, planned);
  }

  /** The same, with nothing joined to it that is asked around it, so that it asks the same whatever that is. */
  apart<Result>(work: () => Result, planned: Planned = this.scope?.planned ?? 'each-time'): Result {
    const turns = this.scope?.turns ?? new Turns();
    return scopes.run({ of: this, planned, turns, waiting: new Map() }, work);
  }

  /** Does `work` with nothing joined at all: each statement is asked at once. */
  alone<Result>(work: () => Result, planned: Planned): Result {
    return scopes.run({ of: null, planned, turns: new Turns(), waiting: new Map() }, work);
  }

  /** Stands for all that is done within the present {@link during}; null outside of one. */
  get present(): object | null {
    return this.scope;
  }

  private get scope(): Scope | null {
    const scope = scopes.getStore();
    return scope?.of === this ? scope : null;
  }

  async rows(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    const { scope } = this;
    if (!scope) return this.ask(sql, parameters);
    const known = this.known.get(sql);
    if (known === undefined) return this.meet(sql, parameters);
    const { number, read } = known ?? { number: 0, read: null };
    return new Promise((answered, failed) => {
      const waiting = { sql, parameters, number, read, answered, failed };
      wait(scope.waiting, waiting, (all) => this.askAll(all));
    });
  }

  /** Asks what was never asked before. */
  private async meet(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    const rows = await this.ask(sql, parameters);
    const columns = columnsOf(rows);
    if (this.known.size >= MOST_REMEMBERED) this.forget();
    const read = isReading(sql) && columns ? columnReading(columns) : null;
    this.known.set(sql, read && { number: ++this.numbers, read });
    return rows;
  }

  /** Numbers are not given again, so what was joined by them is of no more use. */
  private forget(): void {
    this.known.clear();
    this.joined.clear();
  }

  private async askAll(waiting: readonly Waiting[]): Promise<void> {
    // In one order, whichever was asked first: the same statements are the same text.
    const joinable = waiting.filter(({ read }) => read !== null).sort((a, b) => a.number - b.number);
    const others = waiting.filter(({ read }) => read === null);
    await Promise.all([this.askTogether(joinable), ...others.map((each) => this.askAlone(each))]);
  }

  private async askInTurn(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    const { scope } = this;
    return scope ? scope.turns.take(async () => this.ask(sql, parameters)) : this.ask(sql, parameters);
  }

  private async askAlone({ sql, parameters, answered, failed }: Waiting): Promise<void> {
    await this.askInTurn(sql, parameters).then(answered, failed);
  }

  private async askTogether(waiting: readonly Waiting[]): Promise<void> {
    try {
      const places = new Map<string, number>();
      const asked: Numbered[] = [];
      const placeOf = waiting.map(({ sql, parameters, number }) => {
        const key = `${number} ${JSON.stringify(parameters)}`;
        const place = places.get(key) ?? asked.push({ sql, parameters, number }) - 1;
        places.set(key, place);
        return place;
      });
      const sql = asked.length > 1 ? this.joinedSql(asked) : null;
      if (sql === null) {
        await Promise.all(waiting.map((each) => this.askAlone(each)));
        return;
      }
      const parameters = asked.flatMap((each) => each.parameters);
      const [row] = await this.askInTurn(sql, parameters);
      for (const [at, { read, answered }] of waiting.entries()) {
        // Whoever asked the same has rows of their own.
        const rows = rowsAt(row, placeOf, at);
        read?.(rows);
        answered(rows);
      }
    } catch (error) {
      for (const { failed } of waiting) failed(error);
    }
  }

  /** The same text each time the same are asked together; null where too many such texts are known already. */
  private joinedSql(asked: readonly Numbered[]): string | null {
    const key = asked.map(({ number, parameters }) => `${number}:${parameters.length}`).join(' ');
    const known = this.joined.get(key);
    if (known !== undefined) return known;
    if (this.joined.size >= MOST_JOINED) return null;
    const sql = jointSql(asked);
    this.joined.set(key, sql);
    return sql;
  }
}

/**
 * Lets it be asked with what else is asked by then: two turns later, as who asks after having waited for one, as the register's memory
 * does, is asked along; or once those are answered that were asked before.
 */
function wait(
  asked: Map<number | null, Waiting[]>,
  waiting: Waiting,
  ask: (all: readonly Waiting[]) => Promise<void>,
): void {
  const from = currentViewpoint()?.knownUntil?.getTime() ?? null;
  const others = asked.get(from);
  if (others) {
    others.push(waiting);
    return;
  }
  const next = [waiting];
  asked.set(from, next);
  const askThem = async () => {
    await ask(next.splice(0));
    setImmediate(() => setImmediate(goOn));
  };
  const goOn = () => {
    if (next.length > 0) void askThem();
    else asked.delete(from);
  };
  setImmediate(() => setImmediate(goOn));
}

/** The rows at this place of an answer. */
function rowsAt(answer: Record<string, unknown> | undefined, places: readonly number[], at: number): Rows {
  const rows = (answer?.[`a${places[at]}`] ?? []) as Rows;
  return places.indexOf(places[at] ?? 0) === at ? rows : structuredClone(rows);
}
