import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../../audit/history.queries.js';
import { ReferencePipe } from '../../../items/references/reference.pipe.js';
import type { Reference } from '../../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../../web/access.js';
import { typedDayOf } from '../../../web/british-day-field.js';
import { Ended, NotAllowed } from '../../../web/errors.js';
import type { FormBody } from '../../../web/form.js';
import { IdPipe } from '../../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../../web/request-params.decorator.js';
import { submitTyped } from '../../../web/submit-form.js';
import { actionPath } from '../../views/action-words.js';
import { UpdateFinder } from '../standing/update-finder.service.js';
import { closedToWriter, fixedClaim, mayAlter } from '../standing/update-standing.rules.js';
import { readUpdateCorrection, UpdateCorrectionForm } from './update-correction.form.js';
import { updateCorrectionFormView } from './update-correction-form.view.js';
import { UpdateCorrectionsService } from './update-corrections.service.js';

const TEMPLATE = 'actions/update-correction';

/** Corrections of what an update says. */
@Controller('actions/:reference/updates/:update/corrections/new')
@Allow('answer')
export class UpdateCorrectionsController {
  constructor(
    private readonly finder: UpdateFinder,
    private readonly corrections: UpdateCorrectionsService,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { action, update, fixed } = await this.find(viewer, reference, id);
    const { claim, words, forecastOn } = update;
    const seen = await this.history.lastSeen('action', action.id);
    const form = Object.assign(new UpdateCorrectionForm(), { claim, words, seen });
    const typed = { form, forecastOn: typedDayOf(forecastOn) };
    return page(TEMPLATE, updateCorrectionFormView(action, update, fixed, typed));
  }

  @Post()
  async correct(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action, update, fixed, writer } = await this.find(viewer, reference, id);
    return submitTyped(await readUpdateCorrection(body, fixed ? update.claim : null), {
      again: (typed, faults) =>
        formAgain(TEMPLATE, updateCorrectionFormView(action, update, fixed, typed, faults)),
      act: ({ right, typed }) =>
        this.corrections.correct(author, action, update.id, right, writer, typed.form.seen),
      done: () => seeOther(actionPath(action), `The update on ${action.reference} is corrected`),
    });
  }

  private async find(viewer: Viewer, reference: Reference, id: number) {
    const found = await this.finder.find(viewer, reference, id);
    const { action, standing, writer } = found;
    if (!mayAlter(standing, writer)) throw new NotAllowed(`${viewer.email} may not correct this update`);
    const closed = found.mayCorrect ? null : closedToWriter(standing);
    if (closed) throw new Ended(closed, actionPath(action));
    return { ...found, fixed: fixedClaim(found.standing) };
  }
}
