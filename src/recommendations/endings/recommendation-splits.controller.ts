import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped, withFaults } from '../../web/submit-form.js';
import { NamedRecommendations } from '../named-recommendations.service.js';
import { MeetingDecisionForm } from './forms/meeting-decision.form.js';
import { blankDecision, readMeetingDecision } from './forms/meeting-decision-fields.form.js';
import { blankParts, readParts } from './forms/split-parts.form.js';
import { inOneSentence } from './in-one-sentence.rules.js';
import { RecommendationSplitsService } from './recommendation-splits.service.js';
import { requireOpen } from './require-open.js';
import { splitView } from './views/split.view.js';

const TEMPLATE = 'recommendations/split';

/** That a panel makes several recommendations of one. */
@Controller('recommendations/:reference/splits/new')
@Allow(...KEEPERS)
export class RecommendationSplitsController {
  constructor(
    private readonly recommendations: NamedRecommendations,
    private readonly splits: RecommendationSplitsService,
    private readonly bodies: BodiesQueries,
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
    return page(TEMPLATE, splitView(row, await this.bodies.scrutinising(), typed, blankParts()));
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
    const named = { kind: 'R', ...row } as const;
    return submitTyped(withFaults(read, faults), {
      again: (typed, all) => formAgain(TEMPLATE, splitView(row, bodies, typed, parts, all)),
      act: ({ typed, decision }) => this.splits.split(author, named, decision, wordings, typed.form.seen),
      done: (made) =>
        seeOther(pathOfReference(named), `${row.reference} is split into ${inOneSentence(made)}`),
    });
  }
}
