import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { UpdateUndoService } from '../../actions/updates/undo/update-undo.service.js';
import { byOfAnswerer } from '../../answer-links/answerer.js';
import { AllowEveryone } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { submitButton } from '../../web/submit-form.js';
import { UpdateObstacles } from '../actions/update-obstacles.service.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { readSender } from './answer-sender-fields.form.js';
import { answerUpdateUndoView } from './answer-update-undo.view.js';
import { type AnswerVisit, requireAction } from './answer-visit.js';
import { AnswerVisits } from './answer-visits.service.js';
import { pathAfter } from './done-words.js';

const TEMPLATE = 'answer/undo';

/** Undoing what was just said through a link. */
@Controller('answer/:token/:reference/updates/:update/undo')
@AllowEveryone()
export class AnswerUpdateUndoController {
  constructor(
    private readonly visits: AnswerVisits,
    private readonly service: UpdateUndoService,
    private readonly obstacles: UpdateObstacles,
  ) {}

  @Get()
  async ask(
    @Param('token') token: string,
    @Param('reference') reference: string,
    @Param('update') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    const { answered, update } = find(arrival.visit, reference, id);
    const obstacles = await this.obstacles.of(answered.action.id, update.id);
    const formKey = this.visits.formKey(token);
    return page(TEMPLATE, answerUpdateUndoView(token, answered, update, formKey, obstacles));
  }

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async undo(
    @Param('token') token: string,
    @Param('reference') reference: string,
    @Param('update') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const arrival = await this.visits.enter(token, request);
    if (!arrival.ok) return arrival.page;
    const { visit } = arrival;
    const { answered, update } = find(visit, reference, id);
    const { action } = answered;
    const sender = await readSender(visit, {}, request);
    const name = sender.answerer.name || visit.reader.givenName || visit.reader.name;
    const by = byOfAnswerer({ ...sender.answerer, name });
    return submitButton({
      again: (faults) => {
        const formKey = this.visits.formKey(token);
        const obstacles = faults.map(({ message }) => message);
        return formAgain(TEMPLATE, answerUpdateUndoView(token, answered, update, formKey, obstacles));
      },
      act: () =>
        this.service.undo(by, {
          action,
          updateId: update.id,
          isTheirs: ({ cameBy }) => cameBy === 'link',
          writtenTo: (tx, actionId, since) => this.obstacles.writtenToIn(tx, actionId, since),
        }),
      done: () => seeOther(pathAfter(token, 'undone', { kind: 'A', ...action })),
    });
  }
}

/** What the reader of this link said of the action a moment ago. @throws NotFound */
function find(visit: AnswerVisit, reference: string, id: string) {
  const answered = requireAction(visit, reference);
  const update = answered.updates.find((each) => String(each.id) === id && visit.undoable.has(each.id));
  if (!update) throw new NotFound('This update');
  return { answered, update };
}
