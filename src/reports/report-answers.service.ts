import { Injectable } from '@nestjs/common';
import { NotFound } from '../web/errors.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, Download, formAgain, type Page, page } from '../web/page.js';
import { submitTyped, type TypedReading } from '../web/submit-form.js';
import { type AskedKind, dayBoxes } from './choice/kind-form.js';
import { ReportChoiceService } from './choice/report-choice.service.js';
import { isReportFormat, type ReportFormat } from './formats/report-formats.js';
import { ReportWriter } from './formats/report-writer.service.js';
import type { MadeReport } from './made-report.js';
import type { TypedReport } from './report-address.js';
import type { ReportKind } from './report-kind.js';
import { type ReportedMeeting, type ReportLink, reportPageView } from './views/report-page.view.js';

/** What the controller of one kind of report knows: what its address wishes for, and how that is made. */
export type AskedReport<Wish, Made extends MadeReport> = {
  readonly read: TypedReading<null, { readonly wish: Wish }>;
  readonly make: (wish: Wish) => Promise<Made>;
};

/** Answers for a report of any kind: as a page, as a file, or with what is wrong with its address. */
@Injectable()
export class ReportAnswers {
  constructor(
    private readonly choice: ReportChoiceService,
    private readonly writer: ReportWriter,
  ) {}

  /** @param hrefOf where the report that was made is in another format @param linksOf what can be done about it besides */
  async page<Wish, Made extends MadeReport>(
    { read, make }: AskedReport<Wish, Made>,
    hrefOf: (made: Made, format: ReportFormat) => string,
    linksOf: (made: Made) => Promise<readonly ReportLink[]> = async () => [],
    before: AskedKind | null = null,
    meetingOf: (made: Made) => ReportedMeeting | null = () => null,
  ): Promise<Answer> {
    return submitTyped(read, {
      again: (_, faults) => this.choiceAgain(null, faults, before),
      act: ({ wish }) => make(wish),
      done: async (made) =>
        page(
          'reports/report',
          reportPageView(made, (format) => hrefOf(made, format), await linksOf(made), meetingOf(made)),
        ),
    });
  }

  /** @throws NotFound where there is no such format */
  async file<Wish, Made extends MadeReport>(
    { read, make }: AskedReport<Wish, Made>,
    format: string,
  ): Promise<Answer> {
    if (!isReportFormat(format)) throw new NotFound(`A report as ${format}`);
    return submitTyped(read, {
      again: (_, faults) => this.choiceAgain(null, faults),
      act: async ({ wish }) => {
        const made = await make(wish);
        return { made, file: await this.writer.file(made, format) };
      },
      done: ({ made, file: { content, mediaType, extension } }) =>
        new Download(content, mediaType, `${made.fileName}.${extension}`),
    });
  }

  /** The page on which reports are chosen, with what is wrong. */
  async choiceAgain(
    typed: TypedReport | null,
    faults: readonly FieldError[],
    before: AskedKind | null = null,
  ): Promise<Page> {
    const placed = before === null ? faults : faults.map((fault) => atItsForm(fault, before.kind));
    return formAgain('reports/index', await this.choice.view(typed, placed, before));
  }
}

/** What is wrong with the day of a report is said at the day of its own form. */
function atItsForm(fault: FieldError, kind: ReportKind): FieldError {
  return fault.field === 'asAt' && kind !== 'progress' ? { ...fault, field: dayBoxes(kind) } : fault;
}
