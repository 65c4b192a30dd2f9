import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { seenFromToday } from '../calendar/viewpoint.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.service.js';
import { readAssetVersion } from '../web/views/asset-version.js';

/**
 * Any entry: beside items the register shows reports, letters, measures and the names of bodies. Its digest stands for all before it too:
 * where a backup was restored, another entry has the same number.
 */
const LAST = 'select digest from audit_entries order by audit_entries.id desc limit 1';

/** A page that stays open longer has forms that are not taken any more. */
const HOUR = 3_600_000;

/** What tells one state of the public register’s pages from another. */
@Injectable()
export class PageVersionQueries {
  private readonly program: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.program = `${readAssetVersion()} ${config.councilName}`;
  }

  /** As an entity tag (RFC 9110, 8.8.3): weak, since the same page is sent packed in several ways. */
  async tag(): Promise<string> {
    const [row] = await seenFromToday(() => this.database.rows<{ digest: string }>(LAST));
    const hour = Math.floor(this.clock.realNow().getTime() / HOUR);
    const state = `${this.program} ${this.clock.today()} ${hour} ${row?.digest ?? ''}`;
    return `W/"${createHash('sha256').update(state).digest('base64url').slice(0, 22)}"`;
  }
}
