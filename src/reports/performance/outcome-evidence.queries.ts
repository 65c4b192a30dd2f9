import { Injectable } from '@nestjs/common';
import { IS_PUBLIC_EVIDENCE } from '../../actions/evidence/public-evidence.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { groupedBy } from '../../database/grouped-by.js';
import { itemOf, type OfItem } from '../progress/of-item.js';
import type { ReportedEvidence } from '../progress/progress-facts.js';
import type { OutcomeEvidence } from './performance-facts.js';

const EVIDENCE = `
  select u.action_id as "itemId", e.title, coalesce(e.address, '/evidence/' || e.id) as address
  from evidence e join action_updates u on u.id = e.update_id join actions a on a.id = u.action_id
  where u.action_id = any($1) and u.written_on <= $2 and ${IS_PUBLIC_EVIDENCE}
  order by e.id`;

/** The proof of actions that everybody may see: what is told of them goes into a report to the public. */
@Injectable()
export class OutcomeEvidenceQueries {
  constructor(private readonly database: Database) {}

  async of(actionIds: readonly number[], asAt: CalendarDay): Promise<OutcomeEvidence> {
    return groupedBy(
      await this.database.rows<OfItem & ReportedEvidence>(EVIDENCE, [actionIds, asAt]),
      itemOf,
    );
  }
}
