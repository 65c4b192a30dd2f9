import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CLOCK_EVENT_KINDS, type ClockEventKind, kindsOf } from '../../deadlines/clock-event.rules.js';
import { pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import { Allow, KEEPERS } from '../../web/access.js';
import { byOf } from '../../web/by.js';
import { type FormBody, orFaults } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { viewerOf } from '../../web/session.js';
import { ClockEventsQueries } from '../clocks/clock-events.queries.js';
import { type RecommendationChoice, RecommendationChoices } from '../recommendation-choice.queries.js';
import { type AskedNotice, blankNotice, noticeView } from './notice.view.js';
import { readNotice } from './notice-form.js';
import { RecommendationNoticesService } from './recommendation-notices.service.js';

const TEMPLATE = 'recommendations/notice';

/** Notice, receipt and the other dates that start clocks, for one recommendation or for a whole paper. */
@Controller('recommendations/notice')
@Allow(...KEEPERS)
export class RecommendationNoticesController {
  constructor(
    private readonly choices: RecommendationChoices,
    private readonly notices: RecommendationNoticesService,
    private readonly events: ClockEventsQueries,
  ) {}

  @Get()
  async ask(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest): Promise<Answer> {
    const choice = await this.choices.from(query, viewerOf(request).role);
    return page(TEMPLATE, noticeView(await this.asked(choice), blankNotice(choice)));
  }

  @Post()
  async record(
    @Query() query: Record<string, unknown>,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const choice = await this.choices.from(query, viewerOf(request).role);
    const asked = await this.asked(choice);
    const { typed, days, faults } = readNotice(body, asked.kinds);
    if (faults.length > 0) return formAgain(TEMPLATE, noticeView(asked, typed, faults));
    const chosen = choice.rows.filter((row) => typed.chosen.includes(referenceInPath({ kind: 'R', ...row })));
    const ids = chosen.map(({ id }) => id);
    const reason = typed.reason || null;
    const done = await orFaults(() => this.notices.record(byOf(request), ids, days, { reason }));
    if (!done.ok) return formAgain(TEMPLATE, noticeView(asked, typed, done.faults));
    const count = done.value === 1 ? '1 recommendation' : `${done.value} recommendations`;
    return seeOther(whereNext(choice), `The dates are recorded for ${count}`);
  }

  private async asked(choice: RecommendationChoice): Promise<AskedNotice> {
    const holding = await this.events.holding(choice.rows.map(({ id }) => id));
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
