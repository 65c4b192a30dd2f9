import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import type { TemplateEngine } from '../../web/views/template-engine.js';
import { LetterheadsQueries } from '../letterhead/letterheads.queries.js';
import type { MadeReport } from '../made-report.js';
import type { ReportRow } from '../report-row.js';
import { cutInPieces, gatheredText } from './gathered-pieces.js';
import { htmlInPieces } from './html-pieces.js';
import { jsonInPieces } from './json-pieces.js';
import { OfficeWriter } from './office-writer.service.js';
import { reportAsCsv } from './report-csv.js';
import type { ReportFormat } from './report-formats.js';
import { Typesetter } from './typesetter.service.js';

/** The injection token of the reports' template engine. */
export const REPORT_TEMPLATES = Symbol('report templates');

/** Writes a report in any of its forms; all are made from the one report. */
@Injectable()
export class ReportWriter {
  constructor(
    @Inject(REPORT_TEMPLATES) private readonly templates: TemplateEngine,
    private readonly typesetter: Typesetter,
    private readonly office: OfficeWriter,
    private readonly letterheads: LetterheadsQueries,
    private readonly config: Config,
  ) {}

  /** The whole file. Links in it lead to this installation's own address. */
  async write(report: MadeReport, format: ReportFormat): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(report, format)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** The same in pieces of about a megabyte, each written when it is asked for: the longest forms are never there as a whole. */
  async *pieces(report: MadeReport, format: ReportFormat): AsyncGenerator<Buffer, void> {
    const { publicUrl } = this.config;
    if (format === 'json') {
      yield* gatheredText(jsonInPieces(report.model));
      yield Buffer.from('\n');
    } else if (format === 'html') {
      const inTurn = (report.inTurn ?? report.printed)(publicUrl);
      yield* gatheredText(htmlInPieces(this.templates, inTurn));
    } else yield* cutInPieces(await this.whole(report, format));
  }

  private async whole(
    { rows, printed, blankForm }: MadeReport,
    format: Exclude<ReportFormat, 'json' | 'html'>,
  ): Promise<Buffer> {
    const laidOut = () => printed(this.config.publicUrl);
    switch (format) {
      case 'csv':
        return Buffer.from(reportAsCsv(addressed(rows, this.config.publicUrl)));
      case 'xlsx':
        return this.office.write({
          form: 'xlsx',
          report: laidOut(),
          rows: addressed(rows, this.config.publicUrl),
        });
      case 'docx':
        if (blankForm)
          return this.office.write({
            form: 'response-form',
            blankForm,
            councilName: this.config.councilName,
          });
        return this.office.write({
          form: 'docx',
          report: laidOut(),
          letterhead: await this.letterheads.content(),
        });
      case 'pdf':
        return this.typesetter.typeset(laidOut());
    }
  }
}

/** Rows name the pages of items by their paths; a file needs the whole address. */
function addressed(rows: readonly ReportRow[], base: string): ReportRow[] {
  return rows.map((row) => (row.address ? { ...row, address: `${base}${row.address}` } : row));
}
