import pg from 'pg';
import { PreparingClient } from '../../src/database/preparing-client.js';
import { StatementNames } from '../../src/database/statement-names.js';

/** More than a session ever keeps at a time, or has kept: what they take together is watched. */
const MOST_KEPT = 100_000;

/**
 * What one session of the embedded database keeps prepared. The clients of many test files follow each other in it, and each goes on with
 * what those before it had prepared.
 */
export class SessionStatements {
  private readonly names = new StatementNames(MOST_KEPT);
  private readonly parsed: Record<string, string> = {};

  /** The class of clients that keep their statements here. */
  get client(): typeof pg.Client {
    const { names, parsed } = this;
    return class extends PreparingClient {
      protected override readonly names = names;

      constructor(config?: string | pg.ClientConfig) {
        super(config);
        // The driver would prepare anew, under a name that is taken, what this client has not prepared itself.
        Object.assign(this.connection, { parsedStatements: parsed });
      }
    };
  }

  /** The session keeps nothing any more; clients that stay connected to it know. */
  forget(): void {
    this.names.forget();
    this.names.takeLeft();
    for (const name of Object.keys(this.parsed)) delete this.parsed[name];
  }
}
