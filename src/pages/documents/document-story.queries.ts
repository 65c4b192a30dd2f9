import { Injectable } from '@nestjs/common';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { ProposalsQueries } from '../../documents/proposals.queries.js';
import { DraftPublicityQueries } from '../../review/draft-publicity.queries.js';
import { EarlierDecisionsQueries } from '../../review/earlier-decisions.queries.js';
import type { Role } from '../../web/access.js';
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

  async of(id: number, role: Role): Promise<Omit<DocumentFacts, 'isUndoable'>> {
    const [proposals, outcomes, earlier, takenOver, withheld, corrections] = await Promise.all([
      this.proposals.ofDocument(id),
      this.outcomes.ofDocument(id, role),
      this.earlier.ofDocument(id, role),
      this.earlier.takenOver(id, role),
      this.drafts.withheld(id),
      this.documents.correctionsOf(id),
    ]);
    return { proposals, outcomes, earlier, takenOver, withheld, corrections };
  }
}
