import type pg from 'pg';
import { currentViewpoint } from '../calendar/viewpoint.js';
import { type Planned, presentlyPlanned } from './reads-together.js';
import { isStalePlan } from './stale-plan.rules.js';
import { StatementNames } from './statement-names.js';
import { WatchedClient } from './watched-client.js';

/** What PostgreSQL prepares: one statement that reads or changes rows. */
const PREPARABLE = /^\s*(?:select|with|insert|update|delete)\b[^;]*$/i;

const PLAN_CACHE_MODE: Readonly<Record<Turned, string>> = {
  // As the server has it by itself.
  'each-time': 'reset plan_cache_mode',
  once: 'set plan_cache_mode = force_generic_plan',
};

/** How a connection can be turned to plan. */
type Turned = Exclude<Planned, 'either'>;

/** The driver remembers the text of each name that it has sent. */
type Connected = pg.Connection & { readonly parsedStatements: Record<string, string> };
type Kept = { readonly name: string; readonly text: string; readonly values: unknown[] };

/**
 * A client that lets the database keep, under a name, each statement that was asked before: parsed once for each connection, and planned
 * once where one plan serves all parameters. Planning is most of what the database does for a page that shows one item. What asks the same
 * each time says so, and is planned once without trying.
 */
export class PreparingClient extends WatchedClient {
  protected readonly names = new StatementNames();
  /** Null as long as it is not known: clients of the embedded database follow each other in one session. */
  private planned: Turned | null = null;

  // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature has twelve forms
  override query(text: any, values?: any, callback?: any): any {
    const kept = callback ? null : this.kept(text, values);
    const planned = kept ? presentlyPlanned() : 'each-time';
    const ask = (): unknown => (kept ? this.ask(kept) : super.query(text, values, callback));
    const staysAsItIs = Boolean(callback) || typeof text !== 'string';
    if (staysAsItIs || planned === 'either' || planned === this.planned) return ask();
    return this.planning(planned, ask);
  }

  /** As it is kept; null where it is not, or not to be. */
  private kept(text: unknown, values: unknown): Kept | null {
    if (typeof text !== 'string') return null;
    if (values !== undefined && !Array.isArray(values)) return null;
    const from = wherefrom();
    // Statements of a page that are asked together are long: those that have a name are not read again to see what they do.
    const name = this.names.given(text, from) ?? (PREPARABLE.test(text) ? this.name(text, from) : null);
    this.closeLeft();
    return name === null ? null : { name, text, values: (values ?? []) as unknown[] };
  }

  private name(text: string, from: string): string | null {
    return presentlyPlanned() !== 'each-time'
      ? this.names.nameAtOnce(text, from)
      : this.names.nameOf(text, from);
  }

  /** By the protocol's own message, which waits for no answer of its own and is no statement: nothing can fail by it. */
  private closeLeft(): void {
    const { stream } = this.connection;
    // The stream of the embedded database does not say.
    const isEnded = 'writable' in stream && !stream.writable;
    for (const name of this.names.takeLeft()) {
      if (!isEnded) this.connection.close({ type: 'S', name }, true);
      Reflect.deleteProperty((this.connection as Connected).parsedStatements, name);
    }
  }

  /** Only between transactions: what is set in one that is undone would be undone with it. */
  private async planning(planned: Turned, ask: () => unknown): Promise<unknown> {
    if (this.getTransactionStatus() === 'I') {
      await (super.query(PLAN_CACHE_MODE[planned]) as Promise<unknown>);
      this.planned = planned;
    }
    return ask();
  }

  private async ask(kept: Kept): Promise<unknown> {
    try {
      return await (super.query(kept) as Promise<unknown>);
    } catch (error) {
      return this.askAgain(error, kept);
    }
  }

  /** A statement that was kept before a table changed is asked anew, unless its transaction is lost: that is run again as a whole. */
  private async askAgain(error: unknown, { text, values }: Kept): Promise<unknown> {
    if (!isStalePlan(error)) throw error;
    this.names.forget();
    if (this.getTransactionStatus() !== 'I') throw error;
    return super.query(text, values) as Promise<unknown>;
  }
}

/** Whoever looks from an earlier day asks others than the tables of today by the same words. */
function wherefrom(): string {
  return currentViewpoint()?.knownUntil ? 'as at' : 'today';
}
