import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import type { ActionRow } from '../action-row.queries.js';
import { DutyQueries } from '../duties/duty.queries.js';
import { likelyReported, occurrencesToReport } from '../duties/duty-reporting.rules.js';
import type { StandingOccurrence } from '../duties/duty-table.rules.js';
import type { ActionBefore } from '../rights/action-rights.service.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionUpdateForm } from './action-update.form.js';
import { readActionUpdate } from './action-update-fields.form.js';
import { actionUpdateFormView } from './action-update-form.view.js';
import { ActionUpdatesService } from './action-updates.service.js';

const TEMPLATE = 'actions/update-form';

/** What owners say of their actions, or what is entered for them. */
@Controller('actions/:reference/updates')
@Allow('answer')
export class ActionUpdatesController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly updates: ActionUpdatesService,
    private readonly duties: DutyQueries,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const found = await this.find(reference, viewer);
    const { action } = found;
    const table = await this.occurrencesOf(action);
    const today = this.clock.today();
    const form = new ActionUpdateForm();
    form.occurrence = likelyReported(table, today)?.on ?? '';
    const offered = occurrencesToReport(table, today);
    return page(TEMPLATE, actionUpdateFormView(action, howOf(found), offered, { form, forecastOn: null }));
  }

  @Post('new')
  async write(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const found = await this.find(reference, viewer);
    const { action } = found;
    const occurrences = occurrencesToReport(await this.occurrencesOf(action), this.clock.today());
    const how = howOf(found);
    return submitTyped(await readActionUpdate(body, occurrences), {
      again: (typed, faults) =>
        formAgain(TEMPLATE, actionUpdateFormView(action, how, occurrences, typed, faults)),
      act: ({ update }) => this.updates.write(author, action, how, update),
      done: () => seeOther(actionPath(action), `Your update on ${action.reference} was saved`),
    });
  }

  /** The occurrences of a duty; none of what is done once. */
  private async occurrencesOf(action: ActionRow): Promise<readonly StandingOccurrence[]> {
    const tables = await this.duties.tablesOf([action], this.clock.today());
    return tables.get(action.id) ?? [];
  }

  private find(reference: Reference, viewer: Viewer): Promise<ActionBefore> {
    return this.rights.findFor(viewer, reference, 'mayUpdate');
  }
}

function howOf({ rights }: ActionBefore): 'as-owner' | 'for-owner' {
  return rights.mayUpdate === 'as-owner' ? 'as-owner' : 'for-owner';
}
