import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Config } from '../../config/config.js';
import { chosenPublicity, PublicityChoiceForm } from '../../items/publicity/publicity-choice.form.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionPublicitiesService } from './action-publicities.service.js';
import { ActionPublicityForm } from './action-publicity.form.js';
import { actionPublicityFormView } from './action-publicity-form.view.js';

const TEMPLATE = 'actions/publicity-form';

/** Decisions on who may read an action. */
@Controller('actions/:reference/publicity')
@Allow(...KEEPERS)
export class ActionPublicitiesController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly publicities: ActionPublicitiesService,
    private readonly history: HistoryQueries,
    private readonly config: Config,
  ) {}

  @Get()
  async ask(@Param('reference') reference: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const choice = new PublicityChoiceForm();
    choice.publicity = action.publicity;
    choice.ground = action.exemptGround ?? '';
    choice.summary = action.publicSummary ?? '';
    const form = new ActionPublicityForm();
    form.seen = await this.history.lastSeen('action', action.id);
    return page(TEMPLATE, actionPublicityFormView(action, this.config.nation, choice, form));
  }

  @Post()
  async change(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action } = await this.rights.findFor(viewer, reference, 'mayKeep');
    const choice = await readForm(PublicityChoiceForm, body);
    const read = await readForm(ActionPublicityForm, body);
    const typed = choice.ok ? choice.form : choice.typed;
    const form = read.ok ? read.form : read.typed;
    const chosen = choice.ok ? chosenPublicity(choice.form) : null;
    const faults = formFaults(choice.ok ? [] : choice.faults, read.ok ? [] : read.faults);
    if (!chosen || faults.length > 0)
      return formAgain(TEMPLATE, actionPublicityFormView(action, this.config.nation, typed, form, faults));
    const named = { kind: 'A', ...action } as const;
    await this.publicities.change(author, named, chosen, form.reason, form.seen);
    return seeOther(actionPath(action), 'Who may read it is changed');
  }
}
