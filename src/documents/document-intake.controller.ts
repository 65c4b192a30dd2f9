import { Body, Controller, Get, Post } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { Allow, KEEPERS } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { fileIn } from '../web/uploaded-file.js';
import { DocumentIntakeService, type TakenIn } from './document-intake.service.js';
import { readDocumentUpload } from './forms/document-upload.form.js';
import { NewDocumentForm } from './forms/new-document.form.js';
import { newDocumentView } from './views/new-document.view.js';

@Controller('documents/new')
@Allow(...KEEPERS)
export class DocumentIntakeController {
  constructor(
    private readonly intake: DocumentIntakeService,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  async ask(): Promise<Answer> {
    return page('documents/new', newDocumentView(await this.bodies.all(), new NewDocumentForm(), null, []));
  }

  @Post()
  async takeIn(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const bodies = await this.bodies.all();
    const datedOn = readDay(body, 'datedOn', 'Date', true);
    const read = await readForm(NewDocumentForm, body);
    const form = read.typed;
    const again = (faults: readonly FieldError[]) =>
      formAgain('documents/new', newDocumentView(bodies, form, datedOn.typed, faults));

    const paper = readDocumentUpload(fileIn(body, 'file'), form, bodies);
    const faults = allFaults(paper.ok ? [] : paper.faults, read.ok ? [] : read.faults, datedOn.faults);
    if (!paper.ok || faults.length > 0) return again(faults);
    const taken = await orFaults(() =>
      this.intake.takeIn(author, { ...paper.handedIn, datedOn: datedOn.day }),
    );
    return taken.ok ? answerTo(taken.value) : again(taken.faults);
  }
}

/** Each field's first fault. */
function allFaults(...lists: readonly (readonly FieldError[])[]): FieldError[] {
  const faults = lists.flat();
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index);
}

function answerTo({ documentId, proposals, earlier }: TakenIn): Answer {
  if (proposals === null)
    return seeOther(
      `/documents/${documentId}`,
      'This paper is here already. Nothing was stored a second time.',
    );
  if (proposals === 0)
    return seeOther(
      `/documents/${documentId}`,
      'The paper is stored. The reading found nothing in it to propose.',
    );
  const found = proposals === 1 ? '1 proposal' : `${proposals} proposals`;
  const words = `The paper is stored. The reading found ${found}${earlier ? `; ${comparedWith(earlier, proposals)}` : ''}.`;
  const isDecided = earlier?.same === proposals;
  return seeOther(isDecided ? `/documents/${documentId}` : `/documents/${documentId}/review`, words);
}

function comparedWith({ title, same, changed }: NonNullable<TakenIn['earlier']>, all: number): string {
  if (same === all) return `all of it was decided with “${title}” already`;
  return `${same} decided with “${title}” already, ${changed} in other words than there`;
}
