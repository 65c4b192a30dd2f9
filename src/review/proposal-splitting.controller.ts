import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { readProposalParts } from './forms/split.form.js';
import { ProposalFinderService } from './proposal-finder.service.js';
import { suggestedParts, wordsNow } from './proposal-shaping.rules.js';
import { ProposalShapingService } from './proposal-shaping.service.js';
import { proposalSplitView } from './views/split.view.js';

const TEMPLATE = 'review/split';

/** One proposal made into two or more. */
@Controller('documents/:id/review/:proposal/split')
@Allow('keep-register')
export class ProposalSplittingController {
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
    const { document, proposal } = await this.finder.proposal(id, proposalId, viewer);
    return page(TEMPLATE, proposalSplitView(document, proposal, suggestedParts(wordsNow(proposal))));
  }

  @Post()
  async split(
    @Param('id', new IdPipe('Document')) id: number,
    @Param('proposal', new IdPipe('Proposal')) proposalId: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { document, proposal } = await this.finder.proposal(id, proposalId, viewer);
    return submitTyped(readProposalParts(body), {
      again: (typed, faults) => formAgain(TEMPLATE, proposalSplitView(document, proposal, typed, faults)),
      act: ({ parts }) => this.shaping.split(author, document.id, proposal.id, parts),
      done: (first, { parts }) =>
        seeOther(
          `/documents/${document.id}/review?from=${proposal.startOffset}#proposal-${first}`,
          `The proposal was split in ${parts.length}.`,
        ),
    });
  }
}
