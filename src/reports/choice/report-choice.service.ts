import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedReport } from '../report-address.js';
import type { AskedKind } from './kind-form.js';
import { kindForms } from './kind-forms.view.js';
import { type ReportChoiceView, reportChoiceView } from './report-choice.view.js';
import { ReportChoicesQueries } from './report-choices.queries.js';

/** The page on which reports are chosen. */
@Injectable()
export class ReportChoiceService {
  constructor(
    private readonly choices: ReportChoicesQueries,
    private readonly clock: Clock,
  ) {}

  /** @param typed what was typed into the form of the progress report @param before what another form asked for */
  async view(
    typed: TypedReport | null,
    faults: readonly FieldError[],
    before: AskedKind | null = null,
  ): Promise<ReportChoiceView> {
    const today = this.clock.today();
    const choices = await this.choices.on(today);
    return reportChoiceView(choices.bodies, kindForms(choices, today, faults, before), typed, faults);
  }
}
