import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AnswerDraftsService } from '../../answer-links/answer-drafts.service.js';
import { ResponseDraftFilesQueries } from '../../responses/drafts/response-draft-files.queries.js';
import { ResponseDraftsQueries } from '../../responses/drafts/response-drafts.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { lookingAt, ownBodiesSwitch } from '../../web/lists/own-bodies.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import type { Asker } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { DraftReturnForm } from './draft-return.form.js';
import { type ResponseDraftsView, responseDraftsView, type TypedReturn } from './response-drafts.view.js';

const TEMPLATE = 'responses/drafts';

/** Formal responses that came through links: confirmed as they are recorded, or given back with words. */
@Controller('responses/drafts')
@Allow('keep-register')
export class ResponseDraftsController {
  constructor(
    private readonly drafts: ResponseDraftsQueries,
    private readonly files: ResponseDraftFilesQueries,
    private readonly answers: AnswerDraftsService,
  ) {}

  @Get()
  @Allow('read-workings')
  async list(@Query('body') body: unknown, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return page(TEMPLATE, await this.view(viewer, null, body));
  }

  @Post(':id/return')
  async giveBack(
    @Param('id', new IdPipe('Draft')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const draft = await this.drafts.waitingById(id, viewer);
    return submitForm(await readForm(DraftReturnForm, body), {
      again: async ({ words }, faults) => {
        const typed = { id: draft.id, words, faults };
        return formAgain(TEMPLATE, await this.view(viewer, typed));
      },
      act: ({ words }) => this.answers.giveBack(author, draft, words),
      done: () =>
        seeOther('/responses/drafts', `The draft on ${draft.reference} was given back to ${draft.sentBy}`),
    });
  }

  private async view(
    asker: Asker,
    typed: TypedReturn | null,
    body: unknown = null,
  ): Promise<ResponseDraftsView> {
    const drafts = await this.drafts.waiting(lookingAt(asker, body));
    const files = await this.files.ofDrafts(drafts.map(({ id }) => id));
    return responseDraftsView(drafts, files, typed, ownBodiesSwitch(asker, '/responses/drafts', body));
  }
}
