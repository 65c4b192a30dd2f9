import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { type FormBody, orFaults } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.js';
import { NamedRecommendations } from '../named-recommendations.js';
import { MeetingDecisionForm } from './forms/meeting-decision.form.js';
import { blankDecision, readMeetingDecision } from './forms/meeting-decision-fields.form.js';
import { RecommendationEndingsService } from './recommendation-endings.service.js';
import { requireWithdrawn } from './require-open.js';
import { meetingDecisionView } from './views/meeting-decision.view.js';

const TEMPLATE = 'recommendations/restoration';
const RESTORATION = {
  title: 'Take up a recommendation again',
  noun: 'restorations',
  submit: 'Take up again',
};

/** That a panel takes up again what it had withdrawn. */
@Controller('recommendations/:reference/restorations/new')
@Allow(...KEEPERS)
export class RecommendationRestorationsController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly endings: RecommendationEndingsService,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Param('reference') reference: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    requireWithdrawn(row);
    const seen = await this.recommendations.lastSeen(row);
    const typed = blankDecision(MeetingDecisionForm, row.bodyCode, seen);
    return page(TEMPLATE, meetingDecisionView(row, RESTORATION, await this.bodies.scrutinising(), typed));
  }

  @Post()
  async restore(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const bodies = await this.bodies.scrutinising();
    const read = await readMeetingDecision(MeetingDecisionForm, body, bodies, this.clock.today());
    const { typed, decision } = read;
    if (!decision)
      return formAgain(TEMPLATE, meetingDecisionView(row, RESTORATION, bodies, typed, read.faults));
    const named = { kind: 'R', ...row } as const;
    const done = await orFaults(() => this.endings.restore(author, named, decision, typed.form.seen));
    if (!done.ok)
      return formAgain(TEMPLATE, meetingDecisionView(row, RESTORATION, bodies, typed, done.faults));
    return seeOther(pathOfReference(named), `${row.reference} is taken up again`);
  }
}
