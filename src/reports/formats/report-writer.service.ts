import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import type { TemplateEngine } from '../../web/views/template-engine.js';
import { printedReport } from '../printed/printed-report.view.js';
import { reportMarkup } from '../printed/report-markup.view.js';
import type { ProgressReport } from '../progress/progress-report.js';
import { reportAsCsv } from './report-csv.js';
import type { ReportFormat } from './report-formats.js';
import { reportAsWord } from './report-word.js';
import { reportAsXlsx } from './report-xlsx.js';
import { Typesetter } from './typesetter.service.js';

/** The injection token of the reports' template engine. */
export const REPORT_TEMPLATES = Symbol('report templates');

/** Writes a report in any of its forms; all are made from the one report. */
@Injectable()
export class ReportWriter {
  constructor(
    @Inject(REPORT_TEMPLATES) private readonly templates: TemplateEngine,
    private readonly typesetter: Typesetter,
    private readonly config: Config,
  ) {}

  /** The whole file. Links in it lead to this installation's own address. */
  async write(report: ProgressReport, format: ReportFormat): Promise<Buffer> {
    switch (format) {
      case 'json':
        return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
      case 'csv':
        return Buffer.from(reportAsCsv(report));
      case 'xlsx':
        return reportAsXlsx(report);
      case 'html':
        return Buffer.from(this.templates.render('progress', reportMarkup(this.printed(report))));
      case 'docx':
        return reportAsWord(this.printed(report));
      case 'pdf':
        return this.typesetter.typeset(this.printed(report));
    }
  }

  private printed(report: ProgressReport) {
    return printedReport(report, this.config.councilName, this.config.publicUrl);
  }
}
