import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { AddForm, readAddition } from './forms/add.form.js';
import { ProposalFinderService, placeOnReview } from './proposal-finder.service.js';
import { ProposalShapingService } from './proposal-shaping.service.js';
import { addView } from './views/add.view.js';

const TEMPLATE = 'review/add';

/** What a reading missed, given by its words in the paper. */
@Controller('documents/:id/review/add')
@Allow('keep-register')
export class ProposalAddingController {
  constructor(
    private readonly finder: ProposalFinderService,
    private readonly shaping: ProposalShapingService,
  ) {}

  /** @param quote words that were selected in the paper */
  @Get()
  async ask(
    @Param('id', new IdPipe('Document')) id: number,
    @Query('quote') quote: unknown,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { document } = await this.finder.paper(id, viewer);
    const form = Object.assign(new AddForm(), { quote: typeof quote === 'string' ? quote : '' });
    return page(TEMPLATE, addView(document, { form, places: [] }));
  }

  @Post()
  async add(
    @Param('id', new IdPipe('Document')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { document } = await this.finder.paper(id, viewer);
    return submitTyped(await readAddition(body, document.text), {
      again: (typed, faults) => formAgain(TEMPLATE, addView(document, typed, faults)),
      act: ({ place, proposal }) => this.shaping.add(author, document.id, place, proposal),
      done: async (added) => {
        const { proposals } = await this.finder.paper(id, viewer);
        return seeOther(placeOnReview(document.id, proposals, added), 'The proposal was added.');
      },
    });
  }
}
