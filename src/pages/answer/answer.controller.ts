import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../calendar/clock.js';
import { parseReference } from '../../items/references/reference.rules.js';
import { AllowEveryone } from '../../web/access.js';
import { type Answer, page } from '../../web/page.js';
import { answerView } from './answer.view.js';
import { ANSWER_RATE } from './answer-rate.js';
import { AnswerVisits } from './answer-visits.service.js';
import { doneWords } from './done-words.js';

/** The page of a link: opened without signing in, it changes nothing. */
@Controller('answer')
@AllowEveryone()
export class AnswerController {
  constructor(
    private readonly visits: AnswerVisits,
    private readonly clock: Clock,
  ) {}

  /** @param done what was just done, as the redirection after it says */
  @Get(':token')
  @RouteConfig(ANSWER_RATE)
  async show(
    @Param('token') token: string,
    @Query('done') done: unknown,
    @Query('on') on: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    const reference = typeof on === 'string' ? parseReference(on) : null;
    const state = { formKey: this.visits.formKey(token), today: this.clock.today(), typed: null };
    return page('answer/answer', answerView(arrival.visit, { ...state, done: doneWords(done, reference) }));
  }
}
