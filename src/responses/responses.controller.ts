import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Clock } from '../calendar/clock.js';
import { OwnersQueries } from '../people/owners.queries.js';
import { RecommendationChoices } from '../recommendations/recommendation-choice.queries.js';
import { Allow, KEEPERS } from '../web/access.js';
import { byOf } from '../web/by.js';
import { type FormBody, orFaults } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { readResponse } from './forms/response-form.js';
import { blankResponse } from './forms/typed-response.js';
import { type RecordedResponse, ResponsesService } from './responses.service.js';
import { type ResponseOffer, responseFormView, whereAfter } from './views/response-form.view.js';

const TEMPLATE = 'responses/new';

/** The addressee's formal response, to one recommendation or to those of a whole paper. */
@Controller('responses/new')
@Allow(...KEEPERS)
export class ResponsesController {
  constructor(
    private readonly choices: RecommendationChoices,
    private readonly responses: ResponsesService,
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest): Promise<Answer> {
    const choice = await this.choices.from(query, viewerOf(request).role);
    const typed = blankResponse(choice.rows[0]?.addresseeCode ?? '');
    return page(TEMPLATE, responseFormView(choice, await this.offer(), typed));
  }

  @Post()
  async record(
    @Query() query: Record<string, unknown>,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const choice = await this.choices.from(query, viewerOf(request).role);
    const offer = await this.offer();
    const ownerIds = offer.owners.map(({ id }) => id);
    const read = readResponse(body, { rows: choice.rows, bodies: offer.bodies, ownerIds });
    if (!read.ok) return formAgain(TEMPLATE, responseFormView(choice, offer, read.typed, read.faults));
    const done = await orFaults(() => this.responses.record(byOf(request), read.response));
    if (!done.ok) return formAgain(TEMPLATE, responseFormView(choice, offer, read.typed, done.faults));
    return seeOther(whereAfter(choice), inWords(done.value));
  }

  private async offer(): Promise<ResponseOffer> {
    const [bodies, owners] = await Promise.all([
      this.bodies.addressees(),
      this.owners.current(this.clock.today()),
    ]);
    return { bodies, owners };
  }
}

function inWords({ answers, actions }: RecordedResponse): string {
  const answered = answers === 1 ? '1 recommendation' : `${answers} recommendations`;
  const made = actions.length > 0 ? `. New: ${actions.join(', ')}` : '';
  return `The response to ${answered} is recorded${made}`;
}
