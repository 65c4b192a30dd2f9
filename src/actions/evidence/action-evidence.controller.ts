import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, INSIDERS, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { ActionEventsQueries } from '../action-events.queries.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import { actionPath } from '../views/action-words.js';
import { ActionEvidenceService } from './action-evidence.service.js';
import { EvidenceForm } from './evidence.form.js';
import { chosenEvidence, FILE_FIELD, withoutFile } from './evidence-choice.form.js';
import { evidenceFormView } from './evidence-form.view.js';

const TEMPLATE = 'actions/evidence-form';

/** More evidence for an update that was saved already, one piece at a time. */
@Controller('actions/:reference/updates/:update/evidence')
@Allow(...INSIDERS)
export class ActionEvidenceController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly events: ActionEventsQueries,
    private readonly evidence: ActionEvidenceService,
  ) {}

  @Get('new')
  async ask(
    @Param('reference') reference: string,
    @Param('update') id: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { action, update } = await this.find(reference, id, viewer);
    return page(TEMPLATE, evidenceFormView(action, update, new EvidenceForm()));
  }

  @Post('new')
  async add(
    @Param('reference') reference: string,
    @Param('update') id: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { action, update } = await this.find(reference, id, viewer);
    const { fields, file } = withoutFile(body);
    const read = await readForm(EvidenceForm, fields);
    const form = read.ok ? read.form : read.typed;
    const { evidence, faults } = await chosenEvidence(form, file);
    const isEmpty = !file && form.evidenceAddress === '' && form.evidenceTitle === '';
    const missing: FieldError[] = isEmpty
      ? [{ field: FILE_FIELD, message: 'Choose a file, or enter a web address' }]
      : [];
    const all = formFaults(missing, read.ok ? [] : read.faults, faults);
    if (all.length > 0) return formAgain(TEMPLATE, evidenceFormView(action, update, form, all));
    await this.evidence.add(author, action, update, evidence);
    return seeOther(actionPath(action), 'The evidence was added');
  }

  private async find(reference: string, id: string, viewer: Viewer) {
    const { action } = await this.rights.findFor(viewer, reference, 'mayUpdate');
    const updates = await this.events.updatesOf([action.id]);
    const update = updates.find((each) => String(each.id) === id);
    if (!update) throw new NotFound('This update');
    return { action, update };
  }
}
