import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { NamedRecommendations } from '../named-recommendations.service.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { MeetingDecisionForm } from './forms/meeting-decision.form.js';
import { blankDecision, readMeetingDecision } from './forms/meeting-decision-fields.form.js';
import { RecommendationEndingsService } from './recommendation-endings.service.js';
import { requireOpen, requireWithdrawn } from './require-open.js';
import { type DecisionPage, meetingDecisionView } from './views/meeting-decision.view.js';

type Decision = DecisionPage & {
  readonly template: string;
  /** @throws Ended where it cannot be decided of this recommendation */
  readonly requireOpen: (row: RecommendationRow) => void;
  readonly useCase: 'withdraw' | 'restore';
  /** What became of it, after its reference. */
  readonly done: string;
};

const WITHDRAWAL: Decision = {
  title: 'Withdraw a recommendation',
  noun: 'withdrawals',
  submit: 'Withdraw',
  warning: true,
  template: 'recommendations/withdrawal',
  requireOpen: requireOpen,
  useCase: 'withdraw',
  done: 'is withdrawn',
};

const RESTORATION: Decision = {
  title: 'Take up a recommendation again',
  noun: 'restorations',
  submit: 'Take up again',
  template: 'recommendations/restoration',
  requireOpen: requireWithdrawn,
  useCase: 'restore',
  done: 'is taken up again',
};

/** That a panel withdraws a recommendation, or takes up again what it had withdrawn. */
@Controller('recommendations/:reference')
@Allow(...KEEPERS)
export class RecommendationWithdrawalsController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly endings: RecommendationEndingsService,
    private readonly bodies: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get('withdrawals/new')
  async askToWithdraw(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.ask(WITHDRAWAL, reference, viewer);
  }

  @Post('withdrawals/new')
  async withdraw(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.decide(WITHDRAWAL, await this.recommendations.named(reference, viewer), body, author);
  }

  @Get('restorations/new')
  async askToRestore(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return this.ask(RESTORATION, reference, viewer);
  }

  @Post('restorations/new')
  async restore(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.decide(RESTORATION, await this.recommendations.named(reference, viewer), body, author);
  }

  private async ask(decision: Decision, reference: Reference, viewer: Viewer): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    decision.requireOpen(row);
    const seen = await this.recommendations.lastSeen(row);
    const typed = blankDecision(MeetingDecisionForm, row.bodyCode, seen);
    const bodies = await this.bodies.scrutinising();
    return page(decision.template, meetingDecisionView(row, decision, bodies, typed));
  }

  private async decide(
    decision: Decision,
    row: RecommendationRow,
    body: FormBody,
    author: ChangeAuthor,
  ): Promise<Answer> {
    const bodies = await this.bodies.scrutinising();
    const named = { kind: 'R', ...row } as const;
    return submitTyped(await readMeetingDecision(MeetingDecisionForm, body, bodies, this.clock.today()), {
      again: (typed, faults) =>
        formAgain(decision.template, meetingDecisionView(row, decision, bodies, typed, faults)),
      act: ({ typed, decision: decided }) =>
        this.endings[decision.useCase](author, named, decided, typed.form.seen),
      done: () => seeOther(pathOfReference(named), `${row.reference} ${decision.done}`),
    });
  }
}
