import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { ProposalsQueries } from '../../documents/proposals.queries.js';
import { DraftPublicityQueries } from '../../review/draft-publicity.queries.js';
import { EarlierDecisionsQueries } from '../../review/earlier-decisions.queries.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { DocumentFacts } from './document.view.js';
import { OutcomesQueries } from './outcomes.queries.js';

/** Brings together what became of a paper. */
@Injectable()
export class DocumentStoryQueries {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly proposals: ProposalsQueries,
    private readonly outcomes: OutcomesQueries,
    private readonly earlier: EarlierDecisionsQueries,
    private readonly drafts: DraftPublicityQueries,
  ) {}

  async of(id: number, asker: Asker, today: CalendarDay): Promise<Omit<DocumentFacts, 'isUndoable'>> {
    const [proposals, outcomes, isAnswerOwed, earlier, takenOver, withheld, corrections, figures] =
      await Promise.all([
        this.proposals.ofDocument(id),
        this.outcomes.ofDocument(id, asker),
        this.outcomes.isAnswerOwed(id, asker, today),
        this.earlier.ofDocument(id, asker),
        this.earlier.takenOver(id, asker),
        this.drafts.withheld(id),
        this.documents.correctionsOf(id),
        this.outcomes.figures(id),
      ]);
    return { proposals, outcomes, isAnswerOwed, earlier, takenOver, withheld, corrections, figures };
  }
}
