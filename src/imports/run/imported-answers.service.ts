import { Injectable } from '@nestjs/common';
import { RecommendationNoticesService } from '../../recommendations/notices/recommendation-notices.service.js';
import { ResponsesService } from '../../responses/responses.service.js';
import type { RecommendationRowFacts, RowDraft } from '../rows/row-draft.js';
import { groupAlike } from './group-alike.rules.js';
import type { RowWork } from './import-work.js';
import { ImportedVerdictsService } from './imported-verdicts.service.js';
import type { ExistingReference } from './sheet-names.js';

type Facts = RecommendationRowFacts;

/** What a sheet states of a recommendation, and what of it is news. */
export type StatedRecommendation = {
  readonly draft: RowDraft;
  readonly item: ExistingReference;
  readonly stated: Facts;
  readonly news: ReadonlySet<keyof Facts>;
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
  async record(work: RowWork, all: readonly StatedRecommendation[]): Promise<void> {
    await this.serve(work, all);
    await this.answer(
      work,
      all.filter(({ news }) =>
        (['decision', 'decidedOn', 'reasons'] as const).some((fact) => news.has(fact)),
      ),
    );
    await this.verdicts.record(
      work,
      all.flatMap(({ draft: { bodyId }, item, stated, news }) => {
        const { verdict, verdictOn: on } = stated;
        if (!verdict || !on || !news.has('verdict')) return [];
        const subject = { kind: 'recommendation', ...item };
        return [{ subject, bodyId, verdict, on, words: null }];
      }),
    );
    for (const { item, stated, news } of all)
      await this.note(work, item, news.has('note') ? stated.note : null);
  }

  /** Words of the sheet that stand for no fact stay with the recommendation's history. */
  private async note(
    { change }: RowWork,
    item: ExistingReference,
    note: string | null | undefined,
  ): Promise<void> {
    if (!note) return;
    const subject = { kind: 'recommendation', ...item };
    await change.record({ action: 'kept a note of the sheet', subject, note });
  }

  /** Notices of the same days are recorded together. */
  private async serve(work: RowWork, all: readonly StatedRecommendation[]): Promise<void> {
    const served = all.map(({ item, stated, news }) => ({
      id: item.id,
      notice: news.has('noticeOn') ? stated.noticeOn : null,
      receipt: news.has('receivedOn') ? stated.receivedOn : null,
    }));
    const given = served.filter(({ notice, receipt }) => notice ?? receipt);
    for (const group of groupAlike(given, ({ notice, receipt }) => [notice, receipt])) {
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
  private async answer(work: RowWork, all: readonly StatedRecommendation[]): Promise<void> {
    const given = all.flatMap(({ draft, item, stated }) => {
      if (!stated.decision) return [];
      const reasons =
        stated.reasons ?? (stated.decision === 'accepted' ? null : 'The sheet gives no reasons');
      return {
        bodyId: draft.addresseeId ?? draft.bodyId,
        decidedOn: stated.decidedOn ?? work.asAt,
        isDecidedOnKnown: stated.decidedOn !== null,
        answer: { recommendationId: item.id, decision: stated.decision, reasons, action: null },
      };
    });
    const marks = ({ bodyId, decidedOn, isDecidedOnKnown }: (typeof given)[number]) => [
      ...[bodyId, decidedOn, isDecidedOnKnown],
    ];
    for (const group of groupAlike(given, marks)) {
      const { bodyId, decidedOn, isDecidedOnKnown } = group[0];
      await this.responses.recordIn(work.change, work.accountId, {
        ...{ bodyId, decidedOn, isDecidedOnKnown },
        ...{ decidedBy: null, words: null, publishedAt: null, meetingId: null, documentId: null },
        answers: group.map(({ answer }) => answer),
      });
    }
  }
}
