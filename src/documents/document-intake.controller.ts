import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { codeAmong, newBodyPath } from '../bodies/new-body-path.js';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { plural } from '../web/helpers/plural.helper.js';
import { type Answer, formAgain, page, SetAside, seeOther } from '../web/page.js';
import { keptBy, may } from '../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped, withLaterFaults } from '../web/submit-form.js';
import { DocumentIntakeService, type TakenIn } from './document-intake.service.js';
import { readNewDocument } from './forms/document-upload.form.js';
import { NewDocumentForm } from './forms/new-document.form.js';
import { newDocumentView } from './views/new-document.view.js';

const TEMPLATE = 'documents/new';
const FORM = '/documents/new';

@Controller('documents/new')
@Allow('keep-register')
export class DocumentIntakeController {
  constructor(
    private readonly intake: DocumentIntakeService,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer, @Query('body') body: unknown): Promise<Answer> {
    const bodies = keptBy(viewer, await this.bodies.all());
    const form = new NewDocumentForm();
    form.body = codeAmong(bodies, body);
    return page(TEMPLATE, newDocumentView(bodies, { form, datedOn: null, paper: null }));
  }

  @Post()
  async takeIn(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const bodies = await this.bodies.all();
    const kept = keptBy(viewer, bodies);
    const read = await readNewDocument(body, bodies, kept);
    return submitTyped(withLaterFaults(read, await this.furtherFaults(read)), {
      again: (typed, faults) =>
        formAgain(TEMPLATE, newDocumentView(kept, typed, faults, may(viewer, 'keep-council-work'))),
      act: ({ document }) => this.intake.takeIn(author, document),
      done: answerTo,
    });
  }

  /** Leaves for the form of a body that the register lacks; the paper and what was typed of it are kept meanwhile. */
  @Post('body')
  @Allow('keep-council-work')
  async addBody(@Body() body: FormBody): Promise<Answer> {
    const { paper } = (await readNewDocument(body, [], [])).typed;
    const name = paper && (await this.intake.bodyNamedBy(paper));
    return new SetAside(newBodyPath(FORM, name), FORM);
  }

  /** What the paper itself leaves open, where the form is wrong already: all is asked for at once. */
  private async furtherFaults(
    read: Awaited<ReturnType<typeof readNewDocument>>,
  ): Promise<readonly FieldError[]> {
    if (read.ok || read.typed.paper === null) return [];
    const named = new Set(read.faults.map(({ field }) => field));
    const missing = await this.intake.missingOf(read.typed.paper);
    return missing.filter(({ field }) => !named.has(field));
  }
}

function answerTo({ documentId, proposals, figures, earlier, isResponseForm, attachments }: TakenIn): Answer {
  if (isResponseForm)
    return seeOther(
      `/responses/new?paper=${documentId}`,
      'The response form is stored. Nothing is recorded until you have checked and confirmed it.',
    );
  if (proposals === null)
    return seeOther(
      `/documents/${documentId}`,
      'This paper is in the register already. It was not stored again.',
    );
  if (attachments > 0) return seeOther(`/documents/${documentId}/attachments`, messageStored(proposals));
  const counted = plural(figures, 'figure', 'figures');
  if (proposals === 0 && figures > 0)
    return seeOther(`/documents/${documentId}/figures`, `The paper is stored, with ${counted}.`);
  if (proposals === 0)
    return seeOther(`/documents/${documentId}`, 'The paper is stored. No proposals were found in it.');
  const found = plural(proposals, 'proposal', 'proposals');
  const words = `The paper is stored, with ${found}${figures > 0 ? ` and ${counted}` : ''}${earlier ? `; ${comparedWith(earlier, proposals)}` : ''}.`;
  const isDecided = earlier?.same === proposals;
  return seeOther(isDecided ? `/documents/${documentId}` : `/documents/${documentId}/review`, words);
}

function messageStored(proposals: number): string {
  const found = plural(proposals, 'proposal', 'proposals');
  return `The message is stored${proposals > 0 ? `, with ${found}` : ''}. Choose which of its attachments to take in.`;
}

function comparedWith({ title, same, changed }: NonNullable<TakenIn['earlier']>, all: number): string {
  if (same === all) return `all were decided with “${title}” already`;
  return `${same} decided with “${title}” already, ${changed} in other words than there`;
}
