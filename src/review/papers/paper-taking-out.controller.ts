import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { DocumentsQueries } from '../../documents/documents.queries.js';
import { ProposalsQueries } from '../../documents/proposals.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton, submitForm } from '../../web/submit-form.js';
import { PaperDependantsQueries } from './paper-dependants.queries.js';
import { PaperTakingOutForm } from './paper-taking-out.form.js';
import { PaperTakingOutService } from './paper-taking-out.service.js';
import { type PaperTakingOutView, paperTakingOutView } from './paper-taking-out.view.js';

/** The question, or the page that names what stands in the way. */
const templateOf = ({ isFree }: PaperTakingOutView) =>
  isFree ? 'documents/taking-out' : 'documents/taking-out-blocked';

/** Taking a wrong paper out, and putting it back. */
@Controller('documents/:id')
@Allow('keep-register')
export class PaperTakingOutController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly proposals: ProposalsQueries,
    private readonly dependants: PaperDependantsQueries,
    private readonly service: PaperTakingOutService,
    private readonly history: HistoryQueries,
  ) {}

  @Get('taking-out')
  async ask(
    @Param('id', new IdPipe('Document')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { paper, resting, counts } = await this.find(id, viewer);
    const seen = await this.history.lastSeen('document', paper.id);
    const form = Object.assign(new PaperTakingOutForm(), { seen });
    const view = paperTakingOutView(paper, resting, counts, form);
    return page(templateOf(view), view);
  }

  @Post('taking-out')
  async takeOut(
    @Param('id', new IdPipe('Document')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { paper, resting, counts } = await this.find(id, viewer);
    return submitForm(await readForm(PaperTakingOutForm, body), {
      again: (form, faults) => {
        const view = paperTakingOutView(paper, resting, counts, form, faults);
        return formAgain(templateOf(view), view);
      },
      act: ({ reason, seen }) => this.service.takeOut(author, viewer, paper.id, reason, seen),
      done: () => seeOther(`/documents/${paper.id}`, 'The paper is taken out'),
    });
  }

  @Post('putting-back')
  async putBack(
    @Param('id', new IdPipe('Document')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitButton({
      again: (faults) => seeOther(`/documents/${id}`, faults.map(({ message }) => message).join('. ')),
      act: () => this.service.putBack(author, id),
      done: () => seeOther(`/documents/${id}`, 'The paper is back in the register'),
    });
  }

  private async find(id: number, asker: Viewer) {
    const paper = await this.documents.byId(id, asker);
    const resting = await this.dependants.of(paper.id, asker);
    const proposals = await this.proposals.ofDocument(paper.id);
    const counts = {
      waiting: proposals.filter(({ state }) => state === 'waiting').length,
      kept: proposals.filter(
        ({ state, type }) => state === 'accepted' && (type === 'noted' || type === 'decision'),
      ).length,
    };
    return { paper, resting, counts };
  }
}
