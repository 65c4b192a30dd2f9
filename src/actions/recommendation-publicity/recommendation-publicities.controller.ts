import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { chosenPublicity, PublicityChoiceForm } from '../../items/publicity/publicity-choice.form.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { NamedRecommendations } from '../../recommendations/named-recommendations.service.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { ActionsOfItQueries } from './actions-of-it.queries.js';
import { PublicityChangeForm } from './publicity-change.form.js';
import { publicityFormView } from './publicity-form.view.js';
import { RecommendationPublicitiesService } from './recommendation-publicities.service.js';

const TEMPLATE = 'recommendations/publicity';

/** Decisions on who may read a recommendation. */
@Controller('recommendations/:reference/publicity/new')
@Allow(...KEEPERS)
export class RecommendationPublicitiesController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly publicities: RecommendationPublicitiesService,
    private readonly actions: ActionsOfItQueries,
    private readonly config: Config,
  ) {}

  @Get()
  async ask(@Param('reference') reference: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const choice = Object.assign(new PublicityChoiceForm(), {
      publicity: row.publicity,
      ground: row.exemptGround ?? '',
      summary: row.publicSummary ?? '',
    });
    const seen = await this.recommendations.lastSeen(row);
    const change = Object.assign(new PublicityChangeForm(), { seen });
    return page(
      TEMPLATE,
      publicityFormView(row, await this.actions.of(row.id), this.config.nation, choice, change),
    );
  }

  @Post()
  async change(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const choice = await readForm(PublicityChoiceForm, body);
    const change = await readForm(PublicityChangeForm, body);
    const chosen = choice.ok ? chosenPublicity(choice.form) : null;
    if (!choice.ok || !change.ok || !chosen) {
      const faults = [...(choice.ok ? [] : choice.faults), ...(change.ok ? [] : change.faults)];
      const typed = [choice.ok ? choice.form : choice.typed, change.ok ? change.form : change.typed] as const;
      return formAgain(
        TEMPLATE,
        publicityFormView(row, await this.actions.of(row.id), this.config.nation, ...typed, faults),
      );
    }
    const { reason, actions, seen } = change.form;
    const named = { kind: 'R', ...row } as const;
    const decision = { chosen, reason, withActions: actions === 'yes' };
    await this.publicities.change(author, named, decision, seen);
    return seeOther(pathOfReference(named), 'Who may read it is changed');
  }
}
