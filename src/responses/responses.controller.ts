import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OwnerAliasesQueries } from '../documents/owner-aliases.queries.js';
import { RecommendationChoices } from '../recommendations/recommendation-choice.queries.js';
import { Allow, KEEPERS, type Role } from '../web/access.js';
import { byOf } from '../web/by.js';
import { type FormBody, orFaults } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { filledResponse } from './forms/filled-response.js';
import { readResponse } from './forms/response-form.js';
import { blankResponse } from './forms/typed-response.js';
import { choicesIn, ResponseOffers } from './response-offers.queries.js';
import { ResponsePapersQueries } from './response-papers.queries.js';
import { type RecordedResponse, ResponsesService } from './responses.service.js';
import { responseFormView, whereAfter } from './views/response-form.view.js';

const TEMPLATE = 'responses/new';

/** The addressee's formal response, to one recommendation or to those of a whole paper. */
@Controller('responses/new')
@Allow(...KEEPERS)
export class ResponsesController {
  constructor(
    private readonly choices: RecommendationChoices,
    private readonly papers: ResponsePapersQueries,
    private readonly aliases: OwnerAliasesQueries,
    private readonly responses: ResponsesService,
    private readonly offers: ResponseOffers,
  ) {}

  @Get()
  async ask(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest): Promise<Answer> {
    if (query.paper !== undefined) return this.askFrom(query.paper, viewerOf(request).role);
    const choice = await this.choices.from(query, viewerOf(request).role);
    const typed = blankResponse(choice.rows[0]?.addresseeCode ?? '');
    return page(TEMPLATE, responseFormView(choice, await this.offers.for(choice.rows), typed));
  }

  @Post()
  async record(
    @Query() query: Record<string, unknown>,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const { role } = viewerOf(request);
    const paper = query.paper === undefined ? null : await this.papers.byId(query.paper, role);
    const choice = await this.choices.from(query, role);
    const offer = { ...(await this.offers.for(choice.rows)), paper };
    const read = readResponse(body, choicesIn(choice.rows, offer));
    if (!read.ok) return formAgain(TEMPLATE, responseFormView(choice, offer, read.typed, read.faults));
    const done = await orFaults(() =>
      this.responses.record(byOf(request), { ...read.response, documentId: paper?.id ?? null }),
    );
    if (!done.ok) return formAgain(TEMPLATE, responseFormView(choice, offer, read.typed, done.faults));
    return seeOther(whereAfter(choice), inWords(done.value));
  }

  /** The form with what a paper answers, to the recommendations that it answers. */
  private async askFrom(paperId: unknown, role: Role): Promise<Answer> {
    const paper = await this.papers.read(paperId, role);
    const { document, documentId } = paper;
    if (documentId === null)
      return seeOther(
        '/recommendations',
        `Nothing in the register was recognised in “${document.title}”. Open the recommendation that it answers and record the response there.`,
      );
    const choice = await this.choices.from({ document: String(documentId) }, role);
    const [offer, aliases] = await Promise.all([this.offers.for(choice.rows), this.aliases.all()]);
    const typed = filledResponse(paper, choice.rows, offer.owners, aliases);
    return page(TEMPLATE, responseFormView(choice, { ...offer, paper: document }, typed));
  }
}

function inWords({ answers, actions }: RecordedResponse): string {
  const answered = answers === 1 ? '1 recommendation' : `${answers} recommendations`;
  const made = actions.length > 0 ? `. New: ${actions.join(', ')}` : '';
  return `The response to ${answered} is recorded${made}`;
}
