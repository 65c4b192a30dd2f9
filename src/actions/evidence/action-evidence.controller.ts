import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { ActionEventsQueries } from '../action-events.queries.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionEvidenceService } from './action-evidence.service.js';
import { EvidenceForm } from './evidence.form.js';
import { readFurtherEvidence } from './evidence-choice.form.js';
import { evidenceFormView } from './evidence-form.view.js';

const TEMPLATE = 'actions/evidence-form';

/** More evidence for an update that was saved already, one piece at a time. */
@Controller('actions/:reference/updates/:update/evidence')
@Allow('answer')
export class ActionEvidenceController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly events: ActionEventsQueries,
    private readonly evidence: ActionEvidenceService,
  ) {}

  @Get('new')
  async ask(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { action, update } = await this.find(reference, id, viewer);
    return page(TEMPLATE, evidenceFormView(action, update, new EvidenceForm()));
  }

  @Post('new')
  async add(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @Param('update', new IdPipe('Update')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action, update } = await this.find(reference, id, viewer);
    return submitTyped(await readFurtherEvidence(body), {
      again: (form, faults) => formAgain(TEMPLATE, evidenceFormView(action, update, form, faults)),
      act: ({ evidence }) => this.evidence.add(author, action, update, evidence),
      done: () => seeOther(actionPath(action), 'The evidence was added'),
    });
  }

  private async find(reference: Reference, id: number, viewer: Viewer) {
    const { action } = await this.rights.findFor(viewer, reference, 'mayUpdate');
    const updates = await this.events.updatesOf([action.id]);
    const update = updates.find((each) => each.id === id);
    if (!update) throw new NotFound('This update');
    return { action, update };
  }
}
