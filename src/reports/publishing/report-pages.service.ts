import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../web/access.js';
import { AS_AT } from '../../web/as-at.js';
import { readDay } from '../../web/british-day-field.js';
import { orFaults, textIn } from '../../web/form.js';
import { type Answer, seeOther } from '../../web/page.js';
import { dayBoxes } from '../choice/kind-form.js';
import type { ReportFormat } from '../formats/report-formats.js';
import { kindHref } from '../kind-address.js';
import type { MadeReport } from '../made-report.js';
import { type AskedReport, ReportAnswers } from '../report-answers.service.js';
import type { ReportKind } from '../report-kind.js';
import type { ReportedMeeting } from '../views/report-page.view.js';
import { AskedReports } from './asked-reports.service.js';
import { ReportLinksService } from './report-links.service.js';
import { queryStringOf } from './report-query.js';

type Fields = Readonly<Record<string, string | null>>;

/** A report of some kind as its page was asked for it. */
export type AskedPage = {
  readonly kind: ReportKind;
  readonly query: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
};

/** The report that was made by its address. */
export type MadeAddress<Made extends MadeReport> = {
  readonly fields: (made: Made) => Fields;
  /** Where it is in another format, if that is not told by its fields. */
  readonly href?: (made: Made, format: ReportFormat) => string;
  /** For which meeting it is made, where it is for one. */
  readonly meeting?: (made: Made) => ReportedMeeting | null;
};

/** Answers for a report of any kind as staff meet it: made now, as it was published, or beside the requests. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly asked: AskedReports,
    private readonly links: ReportLinksService,
  ) {}

  async page<Wish, Made extends MadeReport>(
    asked: AskedPage,
    report: AskedReport<Wish, Made>,
    { fields, href, meeting }: MadeAddress<Made>,
  ): Promise<Answer> {
    const elsewhere = (await this.fromForm(asked)) ?? (await this.elsewhere(asked, report.read.ok));
    if (elsewhere) return elsewhere;
    const hrefOf = href ?? ((made: Made, format: ReportFormat) => kindHref(asked.kind, fields(made), format));
    const linksOf = async (made: Made) =>
      this.links.of({ ...said(fields(made)), kind: asked.kind }, asked.viewer);
    return this.answers.page(report, hrefOf, linksOf, asked.kind === 'progress' ? null : asked, meeting);
  }

  /** Leads on from what the form of a kind asked for, by default to its own address; null where it was a link. */
  async fromForm(
    asked: Pick<AskedPage, 'kind' | 'query'>,
    lead: (fields: Fields) => Answer | Promise<Answer> = (fields) => seeOther(kindHref(asked.kind, fields)),
  ): Promise<Answer | null> {
    const { kind, query } = asked;
    const boxes = dayBoxes(kind);
    if (!Object.hasOwn(query, `${boxes}-day`)) return null;
    const { day, faults } = readDay(query, boxes, 'As at', true);
    if (faults.length > 0) return this.answers.choiceAgain(null, faults, asked);
    const others = Object.keys(query).filter((name) => !name.startsWith(boxes) && name !== AS_AT);
    return lead({ ...fieldsIn(query, others), [AS_AT]: day });
  }

  /** @throws NotFound where there is no such format */
  async file<Wish, Made extends MadeReport>(
    asked: AskedPage,
    report: AskedReport<Wish, Made>,
    format: string,
  ): Promise<Answer> {
    return (await this.elsewhere(asked, report.read.ok, format)) ?? this.answers.file(report, format);
  }

  /**
   * A report of a past day that was published stands as it was published for all but those who keep the register: what became exempt
   * since cannot be found by subtracting one from the other. A long report is made beside the requests.
   * @throws NotFound for a form that is not for them
   */
  private async elsewhere(
    { kind, query, viewer }: AskedPage,
    isRead: boolean,
    format?: string,
  ): Promise<Answer | null> {
    if (!isRead) return null;
    const named = await orFaults(async () => this.asked.named({ ...query, kind }, viewer));
    // What is wrong with it is said where it is made.
    if (!named.ok) return null;
    const report = named.value;
    const published = await this.links.frozenFor(report, viewer);
    if (published !== null) return seeOther(format ? `${published}/report.${format}` : published);
    return report.isLong ? seeOther(`/reports/background?${queryStringOf(report.asked)}`) : null;
  }
}

function fieldsIn(query: AskedPage['query'], names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, textIn(query, name) || null]));
}

function said(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
