import type { PGlite } from '@electric-sql/pglite';

/** How often it is looked, in milliseconds. */
const PAUSE = 60_000;
/** How many bytes of the log may have to be read again after a kill. */
const MOST_LOG = 16 * 1024 * 1024;

/**
 * Takes what the log of the embedded database has into its files now and then: it never does so by itself, and its log would grow for
 * ever.
 */
export class Checkpoints {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly pglite: PGlite) {}

  begin(): void {
    this.timer = setInterval(() => void this.makeWhereDue().catch(() => {}), PAUSE).unref();
  }

  /** Ends it with a last one. A transaction that is still open is undone at the next start. */
  async end(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    if (!this.pglite.closed) await this.make();
  }

  /** Not within a transaction, which may have failed; there is another time. */
  async make(): Promise<void> {
    if (!this.pglite.isInTransaction()) await this.pglite.exec('checkpoint');
  }

  async makeWhereDue(): Promise<void> {
    if (this.pglite.closed || this.pglite.isInTransaction()) return;
    const { rows } = await this.pglite.query<{ isDue: boolean }>(
      'select pg_current_wal_lsn() - redo_lsn > $1 as "isDue" from pg_control_checkpoint()',
      [MOST_LOG],
    );
    if (rows[0]?.isDue) await this.make();
  }
}
