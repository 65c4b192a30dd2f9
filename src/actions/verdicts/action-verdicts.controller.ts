import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { JudgingQueries } from '../../items/verdicts/judging.queries.js';
import { sensibleVerdicts } from '../../items/verdicts/sensible-verdicts.rules.js';
import { blankVerdict, readVerdict, type TypedVerdict } from '../../items/verdicts/verdict-fields.form.js';
import { verdictFields } from '../../items/verdicts/verdict-fields.view.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { ActionEventsQueries } from '../action-events.queries.js';
import type { ActionRow } from '../action-row.queries.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { describeActionState } from '../states/action-states.rules.js';
import { actionPath } from '../views/action-words.js';
import { actionVerdictFormView } from './action-verdict-form.view.js';
import { ActionVerdictsService } from './action-verdicts.service.js';

const TEMPLATE = 'actions/verdict-form';

/** What meetings think of what was done. */
@Controller('actions/:reference/verdicts')
@Allow('judge')
export class ActionVerdictsController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly verdicts: ActionVerdictsService,
    private readonly judging: JudgingQueries,
    private readonly events: ActionEventsQueries,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayJudge');
    const typed = blankVerdict(await this.history.lastSeen('action', action.id));
    return page(TEMPLATE, await this.view(action, typed, []));
  }

  @Post('new')
  async judge(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayJudge');
    const today = this.clock.today();
    const judges = await this.judging.judgesOf(action, today);
    const read = await readVerdict(body, verdictsOn(action), judges, today);
    return submitTyped(read, {
      again: async (typed, faults) => formAgain(TEMPLATE, await this.view(action, typed, faults)),
      act: ({ verdict, seen }) =>
        this.verdicts.judge(
          author,
          { kind: 'A', ...action },
          { ...verdict, visible: visibleTo(viewer) },
          seen,
        ),
      done: () => seeOther(actionPath(action), `The verdict on ${action.reference} was recorded`),
    });
  }

  private async view(action: ActionRow, typed: TypedVerdict, faults: readonly FieldError[]) {
    const judges = await this.judging.judgesOf(action, this.clock.today());
    const [latest = null] = await this.events.updatesOf([action.id]);
    const fields = verdictFields(verdictsOn(action), judges, typed, faults);
    return actionVerdictFormView(action, latest, fields, faults);
  }
}

function verdictsOn({ state }: ActionRow) {
  return sensibleVerdicts(describeActionState(state));
}
