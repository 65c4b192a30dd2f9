import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import {
  formatReference,
  parseReference,
  pathOfReference,
  type Reference,
} from '../../items/references/reference.rules.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { NotFound, Refused } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { NamedRecommendations } from '../named-recommendations.service.js';
import { MergerForm } from './forms/meeting-decision.form.js';
import { blankDecision, readMeetingDecision } from './forms/meeting-decision-fields.form.js';
import { inOneSentence } from './in-one-sentence.rules.js';
import { RecommendationSplitsService } from './recommendation-splits.service.js';
import { requireOpen } from './require-open.js';
import { mergerView } from './views/merger.view.js';

const TEMPLATE = 'recommendations/merger';

/** That a panel makes one recommendation of several. */
@Controller('recommendations/:reference/mergers/new')
@Allow(...KEEPERS)
export class RecommendationMergersController {
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
    const typed = blankDecision(MergerForm, row.bodyCode, await this.recommendations.lastSeen(row));
    return page(TEMPLATE, mergerView(row, await this.bodies.scrutinising(), typed));
  }

  @Post()
  async merge(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const row = await this.recommendations.named(reference, viewer);
    const bodies = await this.bodies.scrutinising();
    const read = await readMeetingDecision(MergerForm, body, bodies, this.clock.today());
    const named = { kind: 'R', ...row } as const;
    return submitTyped(read, {
      again: (typed, faults) => formAgain(TEMPLATE, mergerView(row, bodies, typed, faults)),
      act: async ({ typed: { form }, decision }) => {
        const references: [Reference, ...Reference[]] = [named, ...referencesIn(form.others)];
        const wording = { label: form.label || null, text: form.text };
        return orNotThere(() => this.splits.merge(author, references, decision, wording, form.seen));
      },
      done: (merged, { typed: { form } }) => {
        const merging = [row.reference, ...referencesIn(form.others).map(formatReference)];
        return seeOther(
          pathOfReference(parseReference(merged) ?? named),
          `${inOneSentence(merging)} are merged into ${merged}`,
        );
      },
    });
  }
}

/** @throws Refused where something that was typed is no reference of a recommendation */
function referencesIn(typed: string): Reference[] {
  return typed
    .split(/[,;\s]+and\s+|[,;]\s*|\s+/)
    .filter(Boolean)
    .map((word) => {
      const reference = parseReference(word);
      if (reference?.kind !== 'R')
        throw Refused.at('others', `“${word}” is not the reference of a recommendation`);
      return reference;
    });
}

/** A reference that was typed and is not there is a fault of the form, not of the address. */
async function orNotThere<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) throw Refused.at('others', error.message);
    throw error;
  }
}
