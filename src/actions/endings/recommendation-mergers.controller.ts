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
import { MergerForm } from '../../recommendations/endings/forms/meeting-decision.form.js';
import {
  blankDecision,
  readMeetingDecision,
} from '../../recommendations/endings/forms/meeting-decision-fields.form.js';
import { inOneSentence } from '../../recommendations/endings/in-one-sentence.rules.js';
import { RecommendationSplitsService } from '../../recommendations/endings/recommendation-splits.service.js';
import { requireOpen } from '../../recommendations/endings/require-open.js';
import { mergerView } from '../../recommendations/endings/views/merger.view.js';
import { NamedRecommendations } from '../../recommendations/named-recommendations.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound, Refused } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { messagesOf } from '../../web/form-faults.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped, withLaterFaults } from '../../web/submit-form.js';
import { continuationFields } from '../continuations/continuation-fields.view.js';
import { readContinuations } from '../continuations/continuations.form.js';
import { ContinuationsService } from '../continuations/continuations.service.js';

const TEMPLATE = 'recommendations/merger';

/** That a panel makes one recommendation of several. */
@Controller('recommendations/:reference/mergers/new')
@Allow('keep-register')
export class RecommendationMergersController {
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
    const typed = blankDecision(MergerForm, row.bodyCode, await this.recommendations.lastSeen(row));
    const open = await this.continuations.openOf([row.id], viewer);
    return page(TEMPLATE, {
      ...mergerView(row, await this.bodies.scrutinising(), typed),
      continuations: continuationFields(open, {}, () => null),
    });
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
    const merging = [row.id, ...(await this.othersIn(read.typed.form.others, viewer))];
    const open = await this.continuations.openOf(merging, viewer);
    const { typed: becomes, continuations, faults: undecided } = readContinuations(body, open);
    const named = { kind: 'R', ...row } as const;
    return submitTyped(withLaterFaults(read, undecided), {
      again: (typed, faults) =>
        formAgain(TEMPLATE, {
          ...mergerView(row, bodies, typed, faults),
          continuations: continuationFields(open, becomes, messagesOf(faults)),
        }),
      act: async ({ typed: { form }, decision }) => {
        const others = referencesIn(form.others);
        const references: [Reference, ...Reference[]] = [named, ...others];
        const wording = { label: form.label || null, text: form.text };
        const settle = this.continuations.settling('merged', decision, bodies, continuations);
        const merged = await orNotThere(async () => {
          // What they may not see is said to be missing before anything tells it from what is another body's.
          for (const other of others) await this.recommendations.named(other, viewer);
          return this.splits.merge(author, references, decision, wording, form.seen, settle);
        });
        await this.continuations.deliver();
        return merged;
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

  /** The ids of those that were typed and are there; what is wrong with the others is said when they are merged. */
  private async othersIn(typed: string, viewer: Viewer): Promise<number[]> {
    const ids: number[] = [];
    for (const word of wordsIn(typed)) {
      const reference = parseReference(word);
      if (reference?.kind !== 'R') continue;
      try {
        ids.push((await this.recommendations.named(reference, viewer)).id);
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
      }
    }
    return ids;
  }
}

/** @throws Refused where something that was typed is no reference of a recommendation */
function referencesIn(typed: string): Reference[] {
  return wordsIn(typed).map((word) => {
    const reference = parseReference(word);
    if (reference?.kind !== 'R')
      throw Refused.at('others', `“${word}” is not the reference of a recommendation`);
    return reference;
  });
}

function wordsIn(typed: string): string[] {
  return typed.split(/[,;\s]+and\s+|[,;]\s*|\s+/).filter(Boolean);
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
