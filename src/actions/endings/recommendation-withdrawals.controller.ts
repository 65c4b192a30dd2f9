import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { MeetingDecisionForm } from '../../recommendations/endings/forms/meeting-decision.form.js';
import {
  blankDecision,
  readMeetingDecision,
} from '../../recommendations/endings/forms/meeting-decision-fields.form.js';
import { RecommendationEndingsService } from '../../recommendations/endings/recommendation-endings.service.js';
import { requireOpen, requireWithdrawn } from '../../recommendations/endings/require-open.js';
import {
  type DecisionPage,
  meetingDecisionView,
} from '../../recommendations/endings/views/meeting-decision.view.js';
import { NamedRecommendations } from '../../recommendations/named-recommendations.service.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { messagesOf } from '../../web/form-faults.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import type { Asker } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped, withLaterFaults } from '../../web/submit-form.js';
import { continuationFields } from '../continuations/continuation-fields.view.js';
import { readContinuations } from '../continuations/continuations.form.js';
import { ContinuationsService } from '../continuations/continuations.service.js';
import type { OpenAction } from '../continuations/open-actions.queries.js';

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
@Allow('keep-register')
export class RecommendationWithdrawalsController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly endings: RecommendationEndingsService,
    private readonly bodies: BodiesQueries,
    private readonly continuations: ContinuationsService,
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
    return this.decide(WITHDRAWAL, reference, body, viewer, author);
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
    return this.decide(RESTORATION, reference, body, viewer, author);
  }

  private async ask(decision: Decision, reference: Reference, viewer: Viewer): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    decision.requireOpen(row);
    const seen = await this.recommendations.lastSeen(row);
    const typed = blankDecision(MeetingDecisionForm, row.bodyCode, seen);
    const bodies = await this.bodies.scrutinising();
    const open = await this.openOf(decision, row, viewer);
    return page(decision.template, {
      ...meetingDecisionView(row, decision, bodies, typed),
      continuations: continuationFields(open, {}, () => null),
    });
  }

  private async decide(
    decision: Decision,
    reference: Reference,
    body: FormBody,
    viewer: Viewer,
    author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const bodies = await this.bodies.scrutinising();
    const open = await this.openOf(decision, row, viewer);
    const { typed: becomes, continuations, faults: undecided } = readContinuations(body, open);
    const named = { kind: 'R', ...row } as const;
    const read = await readMeetingDecision(MeetingDecisionForm, body, bodies, this.clock.today());
    return submitTyped(withLaterFaults(read, undecided), {
      again: (typed, faults) =>
        formAgain(decision.template, {
          ...meetingDecisionView(row, decision, bodies, typed, faults),
          continuations: continuationFields(open, becomes, messagesOf(faults)),
        }),
      act: async ({ typed, decision: decided }) => {
        if (decision.useCase === 'restore')
          return this.endings.restore(author, named, decided, typed.form.seen);
        const settle = this.continuations.settling('withdrawn', decided, bodies, continuations);
        await this.endings.withdraw(author, named, decided, typed.form.seen, settle);
        await this.continuations.deliver();
      },
      done: () => seeOther(pathOfReference(named), `${row.reference} ${decision.done}`),
    });
  }

  /** Nothing is stopped where a recommendation is taken up again. */
  private async openOf(
    { useCase }: Decision,
    { id }: RecommendationRow,
    asker: Asker,
  ): Promise<OpenAction[]> {
    return useCase === 'withdraw' ? this.continuations.openOf([id], asker) : [];
  }
}
