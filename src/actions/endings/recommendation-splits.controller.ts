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
import { blankParts, readParts } from '../../recommendations/endings/forms/split-parts.form.js';
import { inOneSentence } from '../../recommendations/endings/in-one-sentence.rules.js';
import { RecommendationSplitsService } from '../../recommendations/endings/recommendation-splits.service.js';
import { requireOpen } from '../../recommendations/endings/require-open.js';
import { splitView } from '../../recommendations/endings/views/split.view.js';
import { NamedRecommendations } from '../../recommendations/named-recommendations.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { messagesOf } from '../../web/form-faults.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped, withFaults, withLaterFaults } from '../../web/submit-form.js';
import { continuationFields } from '../continuations/continuation-fields.view.js';
import { readContinuations } from '../continuations/continuations.form.js';
import { ContinuationsService } from '../continuations/continuations.service.js';

const TEMPLATE = 'recommendations/split';

/** That a panel makes several recommendations of one. */
@Controller('recommendations/:reference/splits/new')
@Allow('keep-register')
export class RecommendationSplitsController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly splits: RecommendationSplitsService,
    private readonly bodies: BodiesQueries,
    private readonly continuations: ContinuationsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    requireOpen(row);
    const seen = await this.recommendations.lastSeen(row);
    const typed = blankDecision(MeetingDecisionForm, row.bodyCode, seen);
    const open = await this.continuations.openOf([row.id], viewer);
    return page(TEMPLATE, {
      ...splitView(row, await this.bodies.scrutinising(), typed, blankParts()),
      continuations: continuationFields(open, {}, () => null),
    });
  }

  @Post()
  async split(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const bodies = await this.bodies.scrutinising();
    const read = await readMeetingDecision(MeetingDecisionForm, body, bodies, this.clock.today());
    const { typed: parts, parts: wordings, faults } = readParts(body);
    const open = await this.continuations.openOf([row.id], viewer);
    const { typed: becomes, continuations, faults: undecided } = readContinuations(body, open);
    const named = { kind: 'R', ...row } as const;
    return submitTyped(withLaterFaults(withFaults(read, faults), undecided), {
      again: (typed, all) =>
        formAgain(TEMPLATE, {
          ...splitView(row, bodies, typed, parts, all),
          continuations: continuationFields(open, becomes, messagesOf(all)),
        }),
      act: async ({ typed, decision }) => {
        const settle = this.continuations.settling('split', decision, bodies, continuations);
        const made = await this.splits.split(author, named, decision, wordings, typed.form.seen, settle);
        await this.continuations.deliver();
        return made;
      },
      done: (made) =>
        seeOther(pathOfReference(named), `${row.reference} is split into ${inOneSentence(made)}`),
    });
  }
}
