import { Injectable } from '@nestjs/common';
import type { Change, Subject } from '../../audit/change.js';
import { formatReference } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { Refused } from '../../web/errors.js';
import { DECISION_NAMES } from '../decision-names.js';
import type { ResponseDraft } from './response-draft.entity.js';
import type { DraftRow } from './response-drafts.queries.js';
import { type DraftFile, ResponseDraftsRepository } from './response-drafts.repository.js';

export type NewDraft = Omit<ResponseDraft, 'id' | 'recordedAt' | 'bodyId'> & { readonly bodyId: number };

type Answered = { readonly id: number; readonly year: number; readonly number: number };

/** What is answered, with how a panel has ended it. */
type Asked = Answered & Pick<RecommendationRow, 'endedOn' | 'state'>;

/** Formal responses as they were sent, each as a part of a greater change. */
@Injectable()
export class ResponseDraftsService {
  constructor(private readonly drafts: ResponseDraftsRepository) {}

  /** Keeps a draft; it takes the place of one of the same body that waits. @throws Refused where a panel has ended what it answers */
  async sendIn(
    change: Change,
    recommendation: Asked,
    draft: NewDraft,
    files: readonly DraftFile[] = [],
  ): Promise<number> {
    requireAsked(recommendation);
    const { tx, at, record } = change;
    const waiting = await this.drafts.lockWaiting(tx, recommendation.id);
    const earlier = waiting.filter(({ bodyId }) => bodyId === draft.bodyId);
    const id = await this.drafts.add(tx, { ...draft, recordedAt: at });
    await this.drafts.addFiles(tx, id, files);
    await this.drafts.end(
      tx,
      earlier.map(({ id: draftId }) => ({
        ...{ draftId, outcome: 'replaced', responseId: null, words: null },
        ...{ recordedById: null, recordedAt: at },
      })),
    );
    await record({
      action: 'sent a draft response',
      subject: subjectOf(recommendation),
      after: {
        decision: DECISION_NAMES[draft.decision],
        decidedBy: draft.decidedBy,
        decidedOn: draft.decidedOn,
        ...(files.length > 0 ? { files: String(files.length) } : {}),
      },
      note: draft.reasons,
    });
    return id;
  }

  /** Says that a response was recorded from a draft. @throws Refused where it was ended meanwhile */
  async confirmIn(change: Change, recordedById: number, draft: DraftRow, responseId: number): Promise<void> {
    await this.endIn(change, recordedById, draft, { outcome: 'confirmed', responseId, words: null });
    await change.record({
      action: `confirmed the draft response of ${draft.sentBy}`,
      subject: subjectOf({ ...draft, id: draft.recommendationId }),
    });
  }

  /** Gives a draft back to its sender with words. @throws Refused where it was ended meanwhile */
  async returnIn(change: Change, recordedById: number, draft: DraftRow, words: string): Promise<void> {
    await this.endIn(change, recordedById, draft, { outcome: 'returned', responseId: null, words });
    await change.record({
      action: `gave back the draft response of ${draft.sentBy}`,
      subject: subjectOf({ ...draft, id: draft.recommendationId }),
      note: words,
    });
  }

  private async endIn(
    { tx, at }: Change,
    recordedById: number,
    { id, recommendationId }: DraftRow,
    ending: { outcome: 'confirmed' | 'returned'; responseId: number | null; words: string | null },
  ): Promise<void> {
    const waiting = await this.drafts.lockWaiting(tx, recommendationId);
    if (!waiting.some((each) => each.id === id))
      throw new Refused([
        { field: null, message: 'This draft has been confirmed, given back or replaced in the meantime' },
      ]);
    await this.drafts.end(tx, [{ draftId: id, ...ending, recordedById, recordedAt: at }]);
  }
}

/** A page may have been open since before the panel met. */
function requireAsked({ endedOn, state }: Asked): void {
  if (endedOn !== null) throw Refused.at('decision', `It is ${state}, so no answer to it is needed any more`);
}

function subjectOf({ id, year, number }: Answered): Subject {
  return { kind: 'recommendation', id, reference: formatReference({ kind: 'R', year, number }) };
}
