import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../calendar/clock.js';
import { Allow, INSIDERS } from '../../web/access.js';
import { readDay } from '../../web/british-day-field.js';
import { byOf } from '../../web/by.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { viewerOf } from '../../web/session.js';
import type { ActionRow } from '../action-row.queries.js';
import { formFaults } from '../due-dates/form-faults.js';
import { DutyQueries } from '../duties/duty.queries.js';
import { likelyReported, occurrencesToReport, reportFault } from '../duties/duty-reporting.rules.js';
import type { StandingOccurrence } from '../duties/duty-table.rules.js';
import { chosenEvidence, withoutFile } from '../evidence/evidence-choice.js';
import type { ActionBefore } from '../rights/action-rights.service.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionUpdateForm } from './action-update.form.js';
import { actionUpdateFormView } from './action-update-form.view.js';
import { ActionUpdatesService } from './action-updates.service.js';

const TEMPLATE = 'actions/update-form';

/** What owners say of their actions, or what is entered for them. */
@Controller('actions/:reference/updates')
@Allow(...INSIDERS)
export class ActionUpdatesController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly updates: ActionUpdatesService,
    private readonly duties: DutyQueries,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async ask(@Param('reference') reference: string, @Req() request: FastifyRequest): Promise<Answer> {
    const found = await this.find(reference, request);
    const { action } = found;
    const table = await this.occurrencesOf(action);
    const today = this.clock.today();
    const form = new ActionUpdateForm();
    form.occurrence = likelyReported(table, today)?.on ?? '';
    const offered = occurrencesToReport(table, today);
    return page(TEMPLATE, actionUpdateFormView(action, howOf(found), offered, form, null));
  }

  @Post('new')
  async write(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const found = await this.find(reference, request);
    const { action } = found;
    const occurrences = occurrencesToReport(await this.occurrencesOf(action), this.clock.today());
    const forecastOn = readDay(body, 'forecastOn', 'Forecast', true);
    const { fields, file } = withoutFile(body);
    const read = await readForm(ActionUpdateForm, fields);
    const form = read.ok ? read.form : read.typed;
    const proof = await chosenEvidence(form, file);
    const occurrence = occurrences.find(({ on }) => on === form.occurrence) ?? null;
    const faults = formFaults(
      occurrenceFaults(form, occurrence),
      read.ok ? [] : read.faults,
      forecastOn.faults,
      proof.faults,
    );
    if (!read.ok || !read.form.claim || faults.length > 0) {
      const view = actionUpdateFormView(action, howOf(found), occurrences, form, forecastOn.typed, faults);
      return formAgain(TEMPLATE, view);
    }
    const { claim, words } = read.form;
    await this.updates.write(byOf(request), action, howOf(found), {
      ...{ claim, words, occurrence },
      forecastOn: forecastOn.day,
      evidence: proof.evidence.link,
      file: proof.evidence.file,
    });
    return seeOther(actionPath(action), `Your update on ${action.reference} was saved`);
  }

  /** The occurrences of a duty; none of what is done once. */
  private async occurrencesOf(action: ActionRow): Promise<readonly StandingOccurrence[]> {
    const tables = await this.duties.tablesOf([action], this.clock.today());
    return tables.get(action.id) ?? [];
  }

  private find(reference: string, request: FastifyRequest): Promise<ActionBefore> {
    return this.rights.findFor(viewerOf(request), reference, 'mayUpdate');
  }
}

/** @param found what is offered of what the form names */
function occurrenceFaults(
  { claim, occurrence }: ActionUpdateForm,
  found: StandingOccurrence | null,
): FieldError[] {
  if (!occurrence) return [];
  if (!found) return [{ field: 'occurrence', message: 'Choose from the list' }];
  const message = claim === '' ? null : reportFault(claim);
  return message === null ? [] : [{ field: 'occurrence', message }];
}

function howOf({ rights }: ActionBefore): 'as-owner' | 'for-owner' {
  return rights.mayUpdate === 'as-owner' ? 'as-owner' : 'for-owner';
}
