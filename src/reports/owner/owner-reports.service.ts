import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import type { AwaitedResponse } from '../../handover/open-matters.queries.js';
import { asExemptForm } from '../exempt/exempt-form.js';
import type { ExemptItem } from '../exempt/exempt-item.js';
import { exemptItems, exemptItemsNamed } from '../exempt/exempt-items.rules.js';
import type { MadeReport } from '../made-report.js';
import type { ReportRow } from '../report-row.js';
import { namedStandings } from '../standing/named-standings.rules.js';
import { partRows } from '../standing/part-rows.rules.js';
import { ReportDayService } from '../standing/report-day.service.js';
import { OwnerFactsService } from './owner-facts.service.js';
import type { AnswerToGive, OwnerList } from './owner-list.js';
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
  async make({ owner, asAt: wished, asker, audience }: OwnerWish): Promise<MadeOwnerList> {
    return this.days.at(wished, async (asAt) => {
      const listed = await this.facts.find(owner);
      const { facts, awaited } = await this.facts.of(listed.ids, asAt, { asker, audience });
      const model = ownerList(listed, facts, awaited, asAt);
      const rows = partRows(namedStandings(facts, asAt), asAt, [
        ['To do', model.owed],
        ['Waiting for a meeting', model.claimed],
      ]);
      const made = this.made(model, [...rows, ...model.answers.map(answerRow)]);
      const exempt = [...exemptItemsNamed(exemptItems(facts), made.rows), ...exemptAnswers(awaited)];
      return audience === 'exempt' ? asExemptForm(made, exempt, this.config.nation) : made;
    });
  }

  private made(model: OwnerList, rows: readonly ReportRow[]): MadeOwnerList {
    const name = model.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    return {
      kind: 'owner',
      model,
      printed: (base) => printedOwnerList(model, this.config.councilName, base),
      rows,
      fileName: `owed-${name || model.ownerId}-${model.asAt}`,
    };
  }
}

function answerRow({ reference, path, words, by, dueOn, daysLate }: AnswerToGive): ReportRow {
  return {
    ...{ section: 'Answer to give', reference, kind: 'recommendation', address: path, words },
    ...{ addressee: by, response_due_on: dueOn, days_late: daysLate },
  };
}

/** The recommendations among them that are exempt, which stand under no action. */
function exemptAnswers(awaited: readonly AwaitedResponse[]): ExemptItem[] {
  const exempt = awaited.filter(({ publicity }) => publicity === 'exempt');
  const items = exempt.map(({ reference, path, exemptGround, publicSummary }) => ({
    ...{ reference, path, ground: exemptGround, summary: publicSummary },
  }));
  return [...new Map(items.map((item) => [item.reference, item])).values()];
}
