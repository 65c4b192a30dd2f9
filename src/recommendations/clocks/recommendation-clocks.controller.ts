import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Clock } from '../../calendar/clock.js';
import { chosenClock } from '../../deadlines/clock-event.rules.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import type { ClockHolder } from '../addressees/addressee-clock.js';
import { AddresseeClocksQueries } from '../addressees/addressee-clocks.queries.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { RecommendationsQueries } from '../recommendations.queries.js';
import { RecommendationClockForm } from './recommendation-clock.form.js';
import { recommendationClockView } from './recommendation-clock.view.js';
import { RecommendationClocksService } from './recommendation-clocks.service.js';

type ClockInPath = { readonly row: RecommendationRow; readonly holder: ClockHolder };

const TEMPLATE = 'recommendations/clock';

/** Under which rule a recommendation is answered. */
@Controller('recommendations/:reference/clock')
@Allow('keep-register')
export class RecommendationClocksController {
  constructor(
    private readonly recommendations: RecommendationsQueries,
    private readonly clocks: RecommendationClocksService,
    private readonly history: HistoryQueries,
    private readonly addressees: AddresseeClocksQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Query('addressee') addressee: unknown,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { row } = await this.row(reference, addressee, viewer);
    const seen = await this.history.lastSeen('recommendation', row.id);
    const typed = {
      rule: row.clockRule,
      length: row.clockLength ?? '',
      citation: row.clockCitation ?? '',
      seen,
    };
    return page(TEMPLATE, recommendationClockView(row, typed, addressee));
  }

  @Post()
  async change(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @Query('addressee') addressee: unknown,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { row, holder } = await this.row(reference, addressee, viewer);
    const named = { kind: 'R', ...row } as const;
    return submitForm(await readForm(RecommendationClockForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, recommendationClockView(row, form, addressee, faults)),
      act: ({ rule, length, citation, seen }) => {
        const clock = chosenClock(rule || row.clockRule, length, citation);
        return this.clocks.change(author, { reference: named, holder }, clock, seen);
      },
      done: () => seeOther(pathOfReference(named), 'The response clock is changed'),
    });
  }

  /** The recommendation as the body that is to answer first is asked it, or the one that the address names. */
  private async row(reference: Reference, addressee: unknown, viewer: Viewer): Promise<ClockInPath> {
    const today = this.clock.today();
    const row = await this.recommendations.byReference(reference, today, viewer);
    if (addressee === undefined) return { row, holder: null };
    const code = typeof addressee === 'string' ? addressee : JSON.stringify(addressee);
    const [asked] = await this.addressees.askedOf([row], code, today);
    if (!asked) throw new NotFound(`A body with the code ${code} that is asked this`);
    return { row: asked, holder: asked.addresseeId };
  }
}
