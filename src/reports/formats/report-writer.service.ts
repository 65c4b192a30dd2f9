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
import { REPORT_MEDIA_TYPES, type ReportFormat } from './report-formats.js';
import { Typesetter } from './typesetter.service.js';
import type { WrittenReport } from './written-report.js';

/** The injection token of the reports' template engine. */
export const REPORT_TEMPLATES = Symbol('report templates');

/** A longer report is made in a process of its own anyway, which may lay it out by itself. */
const MOST_ROWS_ELSEWHERE = 2_000;

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

  /** Links in it lead to this installation's own address. @throws Refused where the form cannot be had of so long a report */
  async write(report: MadeReport, format: ReportFormat): Promise<WrittenReport> {
    const { publicUrl } = this.config;
    const inTurn = () => (report.inTurn ?? report.printed)(publicUrl);
    const usual = { mediaType: REPORT_MEDIA_TYPES[format], extension: format };
    switch (format) {
      case 'json':
        return { ...usual, pieces: inTurnOf(jsonPieces(report.model)) };
      case 'html':
        return { ...usual, pieces: inTurnOf(gatheredText(htmlInPieces(this.templates, inTurn()))) };
      case 'pdf':
        return this.typesetter.typeset({
          report: inTurn(),
          name: report.fileName,
          isVeryLong: report.rows.length > MOST_ROWS_ELSEWHERE,
        });
      case 'csv':
      case 'xlsx':
      case 'docx':
        return { ...usual, pieces: inTurnOf(cutInPieces(await this.whole(report, format))) };
    }
  }

  /** The whole file, as somebody is sent it. */
  async file(
    report: MadeReport,
    format: ReportFormat,
  ): Promise<Omit<WrittenReport, 'pieces'> & { readonly content: Buffer }> {
    const { pieces, ...written } = await this.write(report, format);
    const all: Buffer[] = [];
    for await (const piece of pieces) all.push(piece);
    return { ...written, content: Buffer.concat(all) };
  }

  private async whole(
    { rows, printed, blankForm }: MadeReport,
    format: 'csv' | 'xlsx' | 'docx',
  ): Promise<Buffer> {
    const laidOut = () => printed(this.config.publicUrl);
    switch (format) {
      case 'csv':
        return Buffer.from(reportAsCsv(addressed(rows, this.config.publicUrl)));
      case 'xlsx':
        return this.office.write({
          form: 'xlsx',
          report: laidOut(),
          rows,
          base: this.config.publicUrl,
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
    }
  }
}

function* jsonPieces(model: object): Generator<Buffer, void> {
  yield* gatheredText(jsonInPieces(model));
  yield Buffer.from('\n');
}

async function* inTurnOf(pieces: Iterable<Buffer>): AsyncGenerator<Buffer, void> {
  yield* pieces;
}

/** Rows name the pages of items by their paths; a file needs the whole address. */
function addressed(rows: readonly ReportRow[], base: string): ReportRow[] {
  return rows.map((row) => (row.address ? { ...row, address: `${base}${row.address}` } : row));
}
