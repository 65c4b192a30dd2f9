import { Injectable } from '@nestjs/common';
import type { By, Subject } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { pathOfReference } from '../items/references/reference.rules.js';
import { type NewVerdict, VerdictsService } from '../items/verdicts/verdicts.service.js';
import type { RecommendationRow } from '../recommendations/recommendation-row.js';
import { NotAllowed } from '../web/errors.js';
import { ResponsesRepository } from './responses.repository.js';

/** Scrutiny's judgement of what became of a recommendation. */
@Injectable()
export class RecommendationVerdictsService {
  constructor(
    private readonly changes: Changes,
    private readonly responses: ResponsesRepository,
    private readonly verdicts: VerdictsService,
  ) {}

  /**
   * Records what a meeting thought of a recommendation.
   * @param seen the last entry of the trail when the form was opened: a verdict is about the answer that was read
   * @throws ChangedMeanwhile, Refused where there is nothing of the reference that is to take its place
   */
  async judge(by: By, row: RecommendationRow, verdict: NewVerdict, seen: number): Promise<void> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('a verdict is recorded by somebody with an account');
    const subject: Subject = { kind: 'recommendation', id: row.id, reference: row.reference };
    await this.changes.make(by, async (change) => {
      await this.responses.lockAnswered(change.tx, [row.id]);
      await requireUnchanged(change.tx, subject, pathOfReference({ kind: 'R', ...row }), seen);
      await this.verdicts.recordIn(change, accountId, { subject, madeOn: row.madeOn }, verdict);
      return row.reference;
    });
  }
}
