import { Injectable } from '@nestjs/common';
import { RecommendationNoticesService } from '../recommendations/recommendation-notices.service.js';
import { ResponsesService } from '../responses/responses.service.js';
import type { RowWork } from './import-work.js';
import { ImportedVerdictsService } from './imported-verdicts.service.js';
import type { RecommendationFacts, RowDraft } from './row-draft.js';

type Told = RecommendationFacts;
type Item = { readonly id: number; readonly reference: string };

/** What sheets say became of a recommendation: notice, receipt, response, verdict. */
@Injectable()
export class ImportedAnswersService {
  constructor(
    private readonly notices: RecommendationNoticesService,
    private readonly responses: ResponsesService,
    private readonly verdicts: ImportedVerdictsService,
  ) {}

  /** Records those of the facts that are new: notice and receipt, the response, the verdict. */
  async tell(
    work: RowWork,
    draft: RowDraft,
    item: Item,
    told: Told,
    news: ReadonlySet<keyof Told>,
  ): Promise<void> {
    const notice = news.has('noticeOn') && told.noticeOn ? { notice: told.noticeOn } : {};
    const receipt = news.has('receivedOn') && told.receivedOn ? { receipt: told.receivedOn } : {};
    if ('notice' in notice || 'receipt' in receipt) {
      await this.notices.recordIn(
        work.change,
        work.accountId,
        [item.id],
        { ...notice, ...receipt },
        {
          reason: `The sheet ${work.filename} says so`,
        },
      );
    }
    if (told.decision && (['decision', 'decidedOn', 'reasons'] as const).some((fact) => news.has(fact))) {
      await this.answer(work, draft, item, told.decision, told);
    }
    if (told.verdict && news.has('verdict')) {
      const subject = { kind: 'recommendation', ...item };
      const { bodyId, madeOn } = draft;
      await this.verdicts.record(
        work,
        { subject, bodyId, madeOn },
        { verdict: told.verdict, on: told.verdictOn, words: null },
      );
    }
  }

  private async answer(
    work: RowWork,
    draft: RowDraft,
    item: Item,
    decision: Told['decision'] & string,
    told: Told,
  ): Promise<void> {
    await this.responses.recordIn(work.change, work.accountId, {
      bodyId: draft.addresseeId ?? draft.bodyId,
      decidedOn: told.decidedOn ?? work.asAt,
      ...{ decidedBy: null, words: null, publishedAt: null, meetingId: null },
      documentId: null,
      answers: [
        {
          recommendationId: item.id,
          decision,
          reasons: told.reasons ?? (decision === 'accepted' ? null : 'The sheet gives no reasons'),
          action: null,
        },
      ],
    });
  }
}
