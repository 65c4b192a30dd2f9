import { Injectable } from '@nestjs/common';
import { Changes } from '../../audit/changes.service.js';
import { Refused } from '../../web/errors.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import { mayBePublic } from '../report-kind.js';
import { PUBLISHED_SUBJECT } from './publications.service.js';
import type { PublishedReportRow } from './published-report-row.js';
import { PublishedReportsRepository } from './published-reports.repository.js';
import { publishedName } from './published-words.js';

/** Decides which published reports the public can read. */
@Injectable()
export class RegisterDecisionsService {
  constructor(
    private readonly changes: Changes,
    private readonly reports: PublishedReportsRepository,
  ) {}

  /** @throws Refused for an exempt form, and for what its files were taken out of */
  async decide(
    by: ChangeAuthor,
    report: PublishedReportRow,
    { inRegister, reason }: { readonly inRegister: boolean; readonly reason: string },
  ): Promise<void> {
    if (inRegister && report.audience === 'exempt')
      throw Refused.at(
        'inRegister',
        'A report with exempt items is only for members of the body. Publish the one without exempt items',
      );
    if (inRegister && !mayBePublic(report.kind))
      throw Refused.at('inRegister', 'This kind of report is never public');
    if (inRegister && report.removedAt !== null)
      throw Refused.at('inRegister', 'Personal data were removed from it. Publish a new version');
    await this.changes.make(by, async ({ tx, at, record }) => {
      await this.reports.addDecision(tx, {
        ...{ reportId: report.id, inRegister, reason },
        ...{ decidedById: by.accountId, decidedAt: at },
        keepsWithheld: true,
      });
      await record({
        action: inRegister ? 'put into the public register' : 'took out of the public register',
        subject: { kind: PUBLISHED_SUBJECT, id: report.id, reference: publishedName(report) },
        before: { inRegister: report.inRegister, withheldSince: [...report.withheldSince] },
        after: { inRegister },
        note: reason,
      });
    });
  }
}
