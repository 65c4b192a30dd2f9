import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { plural } from '../../web/helpers/plural.helper.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { keptBy } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { DocumentIntakeService, type TakenIn } from '../document-intake.service.js';
import { readAttachedDocument } from '../forms/document-upload.form.js';
import { AttachmentsService } from './attachments.service.js';
import { attachmentFormView, attachmentsView } from './attachments.view.js';

/** The papers that came with an email: each is taken in as a paper of its own. */
@Controller('documents/:id/attachments')
@Allow('keep-register')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly intake: DocumentIntakeService,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  async show(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const mail = await this.attachments.message(id, viewer);
    return page(
      'documents/attachments',
      attachmentsView(mail.message, await this.attachments.offered(mail, viewer)),
    );
  }

  /** One press takes it in; what the paper leaves open is asked for. */
  @Post(':number')
  async takeIn(
    @Param('id', new IdPipe('Document')) id: number,
    @Param('number', new IdPipe('Attachment')) number: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const mail = await this.attachments.message(id, viewer);
    const { message } = mail;
    const file = await this.attachments.file(mail, number, viewer);
    const all = await this.bodies.all();
    const kept = keptBy(viewer, all);
    const read = await readAttachedDocument(body, all, kept, file);
    return submitTyped(read, {
      again: (typed, faults) =>
        formAgain(
          'documents/attachment',
          attachmentFormView({ message, number, file, bodies: kept }, typed, faults),
        ),
      act: ({ document }) =>
        this.intake.takeIn(author, {
          ...document,
          // What came with a message that is not for everyone is not for everyone either, unless somebody says so.
          publicity: document.publicity ?? (message.publicity === 'published' ? null : message.publicity),
          otherwise: all.find((each) => each.id === message.bodyId) ?? null,
        }),
      done: (taken) => seeOther(`/documents/${id}/attachments`, noticeOf(file.filename, taken)),
    });
  }
}

function noticeOf(filename: string, { proposals, figures, isResponseForm }: TakenIn): string {
  if (proposals === null) return `${filename} is in the register already. It was not stored again.`;
  if (isResponseForm)
    return `${filename} is a response form. Record the response from its own page: nothing is recorded until you have checked it.`;
  const found = plural(proposals, 'proposal', 'proposals');
  const counted = figures === 0 ? '' : ` and ${plural(figures, 'figure', 'figures')}`;
  return `${filename} is stored, with ${found}${counted}.`;
}
