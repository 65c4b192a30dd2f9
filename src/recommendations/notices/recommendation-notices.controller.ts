import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { CLOCK_EVENT_KINDS, type ClockEventKind, kindsOf } from '../../deadlines/clock-event.rules.js';
import { pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import type { ClockHolder } from '../addressees/addressee-clock.js';
import { AddresseeClocksQueries } from '../addressees/addressee-clocks.queries.js';
import { ClockEventsQueries } from '../clocks/clock-events.queries.js';
import { type RecommendationChoice, RecommendationChoices } from '../recommendation-choice.queries.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { readNotice } from './notice.form.js';
import { type AskedNotice, blankNotice, noticeView } from './notice.view.js';
import { RecommendationNoticesService } from './recommendation-notices.service.js';

const TEMPLATE = 'recommendations/notice';

type Chosen = { readonly choice: RecommendationChoice; readonly holder: ClockHolder };

/** Notice, receipt and the other dates that start clocks, for one recommendation or for a whole paper. */
@Controller('recommendations/notice')
@Allow('keep-register')
export class RecommendationNoticesController {
  constructor(
    private readonly choices: RecommendationChoices,
    private readonly notices: RecommendationNoticesService,
    private readonly events: ClockEventsQueries,
    private readonly addressees: AddresseeClocksQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Query() query: Record<string, unknown>, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { choice, holder } = await this.chosen(query, viewer);
    return page(TEMPLATE, noticeView(await this.asked(choice, holder), blankNotice(choice)));
  }

  @Post()
  async record(
    @Query() query: Record<string, unknown>,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { choice, holder } = await this.chosen(query, viewer);
    const asked = await this.asked(choice, holder);
    return submitTyped(readNotice(body, asked.kinds), {
      again: (typed, faults) => formAgain(TEMPLATE, noticeView(asked, typed, faults)),
      act: ({ typed, days, posting }) => {
        const isChosen = (row: RecommendationRow) =>
          typed.chosen.includes(referenceInPath({ kind: 'R', ...row }));
        const ids = choice.rows.filter(isChosen).map(({ id }) => id);
        const how = { reason: typed.reason || null, holder };
        return this.notices.recordPosted(author, ids, { days, posting }, how);
      },
      done: (recorded) => {
        const count = recorded === 1 ? '1 recommendation' : `${recorded} recommendations`;
        return seeOther(whereNext(choice), `The dates are recorded for ${count}`);
      },
    });
  }

  /** What the address chooses, as the body that is to answer is asked it, or the one that the address names. */
  private async chosen(query: Record<string, unknown>, viewer: Viewer): Promise<Chosen> {
    const choice = await this.choices.from(query, viewer);
    const { addressee: code } = query;
    if (code === undefined) return { choice, holder: null };
    if (typeof code !== 'string') throw new NotFound('The addressee in the address');
    const rows = await this.addressees.askedOf(choice.rows, code, this.clock.today());
    const [first] = rows;
    if (!first) throw new NotFound(`A body with the code ${code} that is asked this`);
    const inQuery = `${choice.query}&addressee=${encodeURIComponent(code)}`;
    return { choice: { ...choice, rows, query: inQuery }, holder: first.addresseeId };
  }

  private async asked(choice: RecommendationChoice, holder: ClockHolder): Promise<AskedNotice> {
    const ids = choice.rows.map(({ id }) => id);
    const holding = await this.events.holding(ids, holder);
    return { choice, kinds: kindsIn(choice), holding };
  }
}

/** The dates to ask for: those that one clock or another looks at. */
function kindsIn({ rows }: RecommendationChoice): ClockEventKind[] {
  const wanted = new Set(rows.flatMap((row) => kindsOf(row)));
  return CLOCK_EVENT_KINDS.filter((kind) => wanted.has(kind));
}

function whereNext({ documentId, rows: [first] }: RecommendationChoice): string {
  if (documentId !== null) return `/recommendations?document=${documentId}`;
  return first ? pathOfReference({ kind: 'R', ...first }) : '/recommendations';
}
