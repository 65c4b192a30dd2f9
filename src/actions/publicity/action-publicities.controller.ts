import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Config } from '../../config/config.js';
import {
  PublicityChangeForm,
  presentPublicity,
  readPublicity,
  type TypedPublicity,
} from '../../items/publicity/publicity-change.form.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import type { ActionRow } from '../action-row.queries.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionPublicitiesService } from './action-publicities.service.js';
import { actionPublicityFormView } from './action-publicity-form.view.js';

const TEMPLATE = 'actions/publicity-form';

/** Decisions on who may read an action. */
@Controller('actions/:reference/publicity')
@Allow('keep-register')
export class ActionPublicitiesController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly publicities: ActionPublicitiesService,
    private readonly history: HistoryQueries,
    private readonly config: Config,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const seen = await this.history.lastSeen('action', action.id);
    return page(TEMPLATE, this.view(action, presentPublicity(PublicityChangeForm, action, seen)));
  }

  @Post()
  async change(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    return submitTyped(await readPublicity(PublicityChangeForm, body), {
      again: (typed, faults) => formAgain(TEMPLATE, this.view(action, typed, faults)),
      act: ({ typed: { form }, chosen }) =>
        this.publicities.change(author, { kind: 'A', ...action }, chosen, form.reason, form.seen),
      done: () => seeOther(actionPath(action), 'Who can see it is changed'),
    });
  }

  private view(action: ActionRow, typed: TypedPublicity, faults: readonly FieldError[] = []) {
    return actionPublicityFormView(action, this.config.nation, typed, faults);
  }
}
