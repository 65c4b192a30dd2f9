import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import type { MadeReport } from '../made-report.js';
import { ReportDayService } from '../standing/report-day.service.js';
import { trackedRow } from '../standing/tracked-row.js';
import { OwnerFactsService } from './owner-facts.service.js';
import type { OwnerList } from './owner-list.js';
import { ownerList } from './owner-list.rules.js';
import type { OwnerWish } from './owner-wish.js';
import { printedOwnerList } from './printed-owner-list.js';

export type MadeOwnerList = MadeReport & { readonly model: OwnerList };

/** Makes the list of what an owner or a directorate owes. */
@Injectable()
export class OwnerReportsService {
  constructor(
    private readonly config: Config,
    private readonly facts: OwnerFactsService,
    private readonly days: ReportDayService,
  ) {}

  /**
   * @throws NotFound where there is no such owner or directorate
   * @throws Refused where its day is still to come
   */
  async make({ owner, asAt: wished, role }: OwnerWish): Promise<MadeOwnerList> {
    return this.days.at(wished, async (asAt) => {
      const listed = await this.facts.find(owner);
      const { facts, awaited } = await this.facts.of(listed.ids, asAt, role);
      return this.made(ownerList(listed, facts, awaited, asAt));
    });
  }

  private made(model: OwnerList): MadeOwnerList {
    const name = model.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    return {
      kind: 'owner',
      model,
      printed: (base) => printedOwnerList(model, this.config.councilName, base),
      rows: [
        ...model.owed.map((item) => trackedRow('To be done', item)),
        ...model.answers.map((answer) => answerRow(answer)),
        ...model.claimed.map((item) => trackedRow('Waiting for a meeting', item)),
      ],
      fileName: `owed-${name || model.ownerId}-${model.asAt}`,
    };
  }
}

function answerRow({ reference, words, by, dueOn, daysLate }: OwnerList['answers'][number]) {
  return {
    section: 'Answer to give',
    reference,
    words,
    owner: by,
    due_on: dueOn,
    days_late: daysLate || null,
  };
}
