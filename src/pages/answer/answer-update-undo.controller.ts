import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { UpdateUndoService } from '../../actions/updates/undo/update-undo.service.js';
import { byOfAnswerer } from '../../answer-links/answerer.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { AllowEveryone } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { submitButton } from '../../web/submit-form.js';
import { UpdateObstacles } from '../actions/update-obstacles.service.js';
import { AnswerForms } from './answer-forms.service.js';
import { AnswerLinkInterceptor } from './answer-link.interceptor.js';
import { ANSWER_FORMS } from './answer-rate.js';
import { answererOf } from './answer-sender-fields.form.js';
import { answerUpdateUndoView } from './answer-update-undo.view.js';
import { AnswerVisitInterceptor } from './answer-visit.interceptor.js';
import { type AnswerVisit, requireAction } from './answer-visit.js';
import { CurrentVisitor, type Visitor } from './answer-visitor.decorator.js';
import { pathAfter } from './done-words.js';

const TEMPLATE = 'answer/undo';

/** Undoing what was just said through a link. */
@Controller('answer/:token/:reference/updates/:update/undo')
@AllowEveryone()
@UseInterceptors(AnswerLinkInterceptor, AnswerVisitInterceptor)
export class AnswerUpdateUndoController {
  constructor(
    private readonly forms: AnswerForms,
    private readonly service: UpdateUndoService,
    private readonly obstacles: UpdateObstacles,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @CurrentVisitor() { visit }: Visitor,
  ): Promise<Answer> {
    const found = find(visit, reference, id);
    const { answered, update } = found;
    return page(TEMPLATE, this.view(visit, found, await this.obstacles.of(answered.action.id, update.id)));
  }

  @Post()
  @RouteConfig(ANSWER_FORMS)
  async undo(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @CurrentVisitor() { visit, formToken }: Visitor,
  ): Promise<Answer> {
    const found = find(visit, reference, id);
    const { action } = found.answered;
    return submitButton({
      again: (faults) => {
        const obstacles = faults.map(({ message }) => message);
        return formAgain(TEMPLATE, this.view(visit, found, obstacles));
      },
      act: () =>
        this.service.undo(byOfAnswerer(answererOf(visit, formToken)), {
          action,
          updateId: found.update.id,
          isTheirs: ({ cameBy }) => cameBy === 'link',
          writtenTo: (tx, actionId, since) => this.obstacles.writtenToIn(tx, actionId, since),
        }),
      done: () => seeOther(pathAfter(visit.token, 'undone', { kind: 'A', ...action })),
    });
  }

  private view(
    visit: AnswerVisit,
    { answered, update }: ReturnType<typeof find>,
    obstacles: readonly string[],
  ) {
    return answerUpdateUndoView(visit.token, answered, update, this.forms.keyOf(visit), obstacles);
  }
}

/** What the reader of this link said of the action a moment ago. @throws NotFound */
function find(visit: AnswerVisit, reference: Reference, id: number) {
  const answered = requireAction(visit, reference);
  const update = answered.updates.find((each) => each.id === id && visit.undoable.has(each.id));
  if (!update) throw new NotFound('This update');
  return { answered, update };
}
