import { WatchedClient } from '../../src/database/watched-client.js';

/** What PostgreSQL prepares; a name for anything else is refused or of no use. */
const PREPARABLE = /^\s*(?:select|with|insert|update|delete)\b/i;

/** Any number of clients may follow each other in one session of the embedded database, where their names must not meet. */
let clients = 0;

/**
 * A client that asks the database to keep each statement parsed and planned, under a name. A test asks the same hundred
 * statements again and again of tables with a few rows: parsing and planning them takes three quarters of what the
 * database does.
 */
export class PreparingClient extends WatchedClient {
  private readonly names = new Map<string, string>();
  private readonly prefix = `tested_${++clients}_`;

  // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature has twelve forms
  override query(text: any, values?: any, callback?: any): any {
    const isPlain = typeof text === 'string' && (values === undefined || Array.isArray(values));
    if (!isPlain || !values?.length || !PREPARABLE.test(text)) return super.query(text, values, callback);
    return super.query({ name: this.nameOf(text), text, values }, callback);
  }

  private nameOf(text: string): string {
    const name = this.names.get(text) ?? `${this.prefix}${this.names.size}`;
    this.names.set(text, name);
    return name;
  }
}
