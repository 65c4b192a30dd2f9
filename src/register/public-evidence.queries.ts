import { Injectable } from '@nestjs/common';
import { IS_PUBLIC_EVIDENCE } from '../actions/evidence/public-evidence.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import type { Reference } from '../items/references/reference.rules.js';

/** Proof that an owner marked as fit for publication: a link, or a file that the service keeps. */
export type PublicEvidence = {
  readonly title: string;
  readonly href: string;
  readonly givenOn: CalendarDay;
};

/** What the public can see of what proves that something was done. */
@Injectable()
export class PublicEvidenceQueries {
  constructor(private readonly database: Database) {}

  /** The evidence of a published action, as far as its owner marked it, newest first. */
  async ofAction({ year, number }: Reference, today: CalendarDay): Promise<PublicEvidence[]> {
    return this.database.rows(
      `select e.title, coalesce(e.address, '/evidence/' || e.id) as href, u.written_on as "givenOn"
       from evidence e join action_updates u on u.id = e.update_id join actions a on a.id = u.action_id
       where a.year = $1 and a.number = $2 and ${IS_PUBLIC_EVIDENCE} and u.written_on <= $3
       order by u.written_on desc, e.id`,
      [year, number, today],
    );
  }
}
