import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DocumentsQueries } from '../documents/documents.queries.js';
import { Allow, type Viewer } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { PaperRemovalsService } from './paper-removals.service.js';
import { PaperRemovalForm } from './removal.form.js';
import { paperRemovalView } from './removal.view.js';

const TEMPLATE = 'personal-data/removal';

/** Personal data in papers. */
@Controller('personal-data/documents/:id')
@Allow('keep-council-work')
export class PaperRemovalsController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly removals: PaperRemovalsService,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() asker: Viewer,
  ): Promise<Answer> {
    const paper = await this.documents.byId(id, asker);
    const extension = /\.\w{1,5}$/.exec(paper.filename)?.[0] ?? '';
    const form = Object.assign(new PaperRemovalForm(), {
      title: paper.title,
      filename: `removed${extension}`,
    });
    return page(TEMPLATE, paperRemovalView(paper, form));
  }

  @Post()
  async remove(
    @Param('id', new IdPipe('Document')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() asker: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const paper = await this.documents.byId(id, asker);
    return submitForm(await readForm(PaperRemovalForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, paperRemovalView(paper, form, faults)),
      act: ({ quotes, ...form }) =>
        this.removals.remove(author, id, { ...form, withQuotes: quotes === 'yes' }),
      done: () => seeOther(`/documents/${id}`, 'The content of the paper is removed'),
    });
  }
}
