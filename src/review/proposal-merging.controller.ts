import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { MergeForm } from './forms/merge.form.js';
import { ProposalFinderService, placeOnReview } from './proposal-finder.service.js';
import { neighboursOf } from './proposal-shaping.rules.js';
import { ProposalShapingService } from './proposal-shaping.service.js';
import { mergeView } from './views/merge.view.js';

const TEMPLATE = 'review/merge';

/** Two proposals made into one. */
@Controller('documents/:id/review/:proposal/merge')
@Allow('keep-register')
export class ProposalMergingController {
  constructor(
    private readonly finder: ProposalFinderService,
    private readonly shaping: ProposalShapingService,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Document')) id: number,
    @Param('proposal', new IdPipe('Proposal')) proposalId: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { document, proposal, proposals } = await this.finder.proposal(id, proposalId, viewer);
    const { before, after } = neighboursOf(proposals, proposal.id);
    if (!before && !after)
      return seeOther(
        placeOnReview(document.id, proposals, proposal.id),
        'There is no other proposal left to merge it with.',
      );
    return page(TEMPLATE, mergeView(document, proposal, { before, after }, new MergeForm()));
  }

  @Post()
  async merge(
    @Param('id', new IdPipe('Document')) id: number,
    @Param('proposal', new IdPipe('Proposal')) proposalId: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { document, proposal, proposals } = await this.finder.proposal(id, proposalId, viewer);
    const neighbours = neighboursOf(proposals, proposal.id);
    return submitForm(await readForm(MergeForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, mergeView(document, proposal, neighbours, form, faults)),
      act: ({ neighbour, text }) => {
        if (neighbour === '') throw new Error('a form without a neighbour is not valid');
        return this.shaping.merge(author, document.id, proposal.id, neighbour, text);
      },
      done: async (merged) => {
        const { proposals: now } = await this.finder.paper(id, viewer);
        return seeOther(placeOnReview(document.id, now, merged), 'The two proposals have been merged.');
      },
    });
  }
}
