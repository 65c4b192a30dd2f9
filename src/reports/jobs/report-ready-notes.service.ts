import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import { Config } from '../../config/config.js';
import { MailService } from '../../mail/mail.service.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import type { ReportJobRow } from './report-job-row.js';
import { reportReadyMail } from './report-ready.mail.js';

/** Tells by e-mail that a report is there, or is not to be had, where that was asked for. */
@Injectable()
export class ReportReadyNotes {
  constructor(
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly config: Config,
  ) {}

  async write(change: Change, job: ReportJobRow, fault: string | null): Promise<void> {
    if (!job.wantsMail) return;
    const words = this.renderer.render('report-ready', reportReadyMail(job, fault, this.config));
    await this.mail.write(change, { ...words, key: `report-job:${job.id}`, to: job.askedByEmail, cc: [] });
  }

  async send(): Promise<void> {
    await this.mail.deliverDue();
  }
}
