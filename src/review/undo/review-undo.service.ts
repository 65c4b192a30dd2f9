import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import { ProposalsRepository } from '../../documents/proposals.repository.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { undoRefusal } from '../../items/undo/undo-obstacles.rules.js';
import { ReviewUndoQueries } from './review-undo.queries.js';
import { reviewObstacles } from './review-undo.rules.js';
import { TakenBackReviewRepository } from './taken-back-review.repository.js';

/** PostgreSQL's fault where a row is taken away that another names. */
const IS_NAMED = '23503';

/** Takes the latest decisions about the proposals of a paper back, all that were sent in one go. */
@Injectable()
export class ReviewUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly proposals: ProposalsRepository,
    private readonly undo: ReviewUndoQueries,
    private readonly takenBack: TakenBackReviewRepository,
    private readonly config: Config,
  ) {}

  /** @param at when they were decided, as the page showed it @throws Refused with what stands in the way */
  async undoLatest(by: By, documentId: number, at: string): Promise<void> {
    try {
      await this.changes.make(by, (change) => this.takeBack(change, documentId, at));
    } catch (error) {
      if ((error as { code?: unknown }).code !== IS_NAMED) throw error;
      throw undoRefusal([
        'Somebody has been written to about its items, or something else in the register names them',
      ]);
    }
  }

  private async takeBack(change: Change, documentId: number, wanted: string): Promise<boolean> {
    const { tx, at, record } = change;
    const { document } = await this.proposals.hold(tx, documentId);
    const found = await this.undo.lockedIn(tx, documentId);
    if (found?.review.at.toISOString() !== wanted)
      throw undoRefusal([
        'Something else has been decided on the paper since then, or this was undone already',
      ]);
    const { review, since } = found;
    const obstacles = reviewObstacles(review, since, at, { minutes: this.config.undoMinutes });
    if (obstacles.length > 0) throw undoRefusal(obstacles);
    const items = await this.undo.itemsMade(tx, review);
    const owners = await this.undo.ownersMade(tx, review);
    await this.proposals.restore(tx, documentId, review.at);
    await this.takenBack.takeBack(tx, review);
    for (const { kind, id, ...number } of items)
      await record({
        action: 'taken out with the review that made it',
        subject: {
          kind: kind === 'R' ? 'recommendation' : 'action',
          id,
          reference: formatReference({ kind, ...number }),
        },
      });
    for (const { id, name } of await this.takenBack.takeBackOwners(tx, owners))
      await record({
        action: 'taken out with the review that made it',
        subject: { kind: 'owner', id, reference: name },
      });
    await record({
      action: 'undid the review',
      subject: { kind: 'document', id: documentId, reference: document.title },
      after: { proposalsAsBefore: String(review.proposals), itemsTakenOut: String(items.length) },
    });
    return true;
  }
}
