import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { owedAnswers } from '../../recommendations/states/owed-answers.queries.js';
import type { Asker } from '../../web/permissions.rules.js';

/** What became of accepted proposals. */
@Injectable()
export class OutcomesQueries {
  constructor(private readonly database: Database) {}

  /** The reference of what was made of each proposal of a document, where `asker` may see it; by the proposal's id. */
  async ofDocument(documentId: number, asker: Asker): Promise<ReadonlyMap<number, Reference>> {
    const rows = await this.database.rows<Reference & { proposalId: number }>(
      `select p.id as "proposalId", case when r.id is null then 'A' else 'R' end as kind,
              coalesce(r.year, a.year) as year, coalesce(r.number, a.number) as number
       from proposals p
       left join ${visibleRows('recommendations', '$2')} r on r.id = p.recommendation_id
       left join ${visibleRows('actions', '$2')} a on a.id = p.action_id
       where p.document_id = $1 and (r.id is not null or a.id is not null)`,
      [documentId, visibleTo(asker)],
    );
    return new Map(rows.map(({ proposalId, ...reference }) => [proposalId, reference]));
  }

  /** Whether somebody still owes an answer to a recommendation of a document, of those that `asker` may see. */
  async isAnswerOwed(documentId: number, asker: Asker, today: CalendarDay): Promise<boolean> {
    const [row] = await this.database.rows<{ isOwed: boolean }>(
      `select exists (select from ${owedAnswers(visibleRows('recommendations', '$3'))} owed
         where owed.id in (select id from recommendations where document_id = $2)) as "isOwed"`,
      [today, documentId, visibleTo(asker)],
    );
    return row?.isOwed ?? false;
  }

  /** How many figures were found in a document, decided or not. */
  async figures(documentId: number): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `select count(*)::int as count from figure_proposals where document_id = $1 and kind = 'value' and state <> 'replaced'`,
      [documentId],
    );
    return row?.count ?? 0;
  }
}
