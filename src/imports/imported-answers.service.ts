import { Injectable } from '@nestjs/common';
import { RecommendationNoticesService } from '../recommendations/notices/recommendation-notices.service.js';
import { ResponsesService } from '../responses/responses.service.js';
import { alike } from './alike.rules.js';
import type { RowWork } from './import-work.js';
import { ImportedVerdictsService } from './imported-verdicts.service.js';
import type { RecommendationFacts, RowDraft } from './row-draft.js';
import type { KnownAs } from './sheet-names.js';

type Told = RecommendationFacts;

/** What a sheet tells of a recommendation, and what of it is news. */
export type ToldRecommendation = {
  readonly draft: RowDraft;
  readonly item: KnownAs;
  readonly told: Told;
  readonly news: ReadonlySet<keyof Told>;
};

/** What sheets say became of recommendations: notice, receipt, response, verdict. */
@Injectable()
export class ImportedAnswersService {
  constructor(
    private readonly notices: RecommendationNoticesService,
    private readonly responses: ResponsesService,
    private readonly verdicts: ImportedVerdictsService,
  ) {}

  /** Records those of the facts that are new: notice and receipt, the response, the verdict. @throws Refused */
  async tell(work: RowWork, all: readonly ToldRecommendation[]): Promise<void> {
    await this.serve(work, all);
    await this.answer(
      work,
      all.filter(({ news }) =>
        (['decision', 'decidedOn', 'reasons'] as const).some((fact) => news.has(fact)),
      ),
    );
    await this.verdicts.record(
      work,
      all.flatMap(({ draft: { bodyId, madeOn }, item, told, news }) => {
        if (!told.verdict || !news.has('verdict')) return [];
        const subject = { kind: 'recommendation', ...item };
        return [{ subject, bodyId, madeOn, verdict: told.verdict, on: told.verdictOn, words: null }];
      }),
    );
  }

  /** Notices of the same days are recorded together. */
  private async serve(work: RowWork, all: readonly ToldRecommendation[]): Promise<void> {
    const served = all.map(({ item, told, news }) => ({
      id: item.id,
      notice: news.has('noticeOn') ? told.noticeOn : null,
      receipt: news.has('receivedOn') ? told.receivedOn : null,
    }));
    const given = served.filter(({ notice, receipt }) => notice ?? receipt);
    for (const group of alike(given, ({ notice, receipt }) => [notice, receipt])) {
      const { notice, receipt } = group[0];
      await this.notices.recordIn(
        work.change,
        work.accountId,
        group.map(({ id }) => id),
        { ...(notice ? { notice } : {}), ...(receipt ? { receipt } : {}) },
        { reason: `The sheet ${work.filename} says so` },
      );
    }
  }

  /** What one body answered on one day is one response. */
  private async answer(work: RowWork, all: readonly ToldRecommendation[]): Promise<void> {
    const given = all.flatMap(({ draft, item, told }) => {
      if (!told.decision) return [];
      const reasons = told.reasons ?? (told.decision === 'accepted' ? null : 'The sheet gives no reasons');
      return {
        bodyId: draft.addresseeId ?? draft.bodyId,
        decidedOn: told.decidedOn ?? work.asAt,
        answer: { recommendationId: item.id, decision: told.decision, reasons, action: null },
      };
    });
    for (const group of alike(given, ({ bodyId, decidedOn }) => [bodyId, decidedOn])) {
      const { bodyId, decidedOn } = group[0];
      await this.responses.recordIn(work.change, work.accountId, {
        ...{ bodyId, decidedOn },
        ...{ decidedBy: null, words: null, publishedAt: null, meetingId: null, documentId: null },
        answers: group.map(({ answer }) => answer),
      });
    }
  }
}
