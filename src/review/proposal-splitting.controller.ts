import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, KEEPERS, type Viewer } from '../web/access.js';
import { type FormBody, orFaults } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { readProposalParts } from './forms/split.form.js';
import { ProposalFinderService } from './proposal-finder.service.js';
import { suggestedParts, wordsNow } from './proposal-shaping.rules.js';
import { ProposalShapingService } from './proposal-shaping.service.js';
import { proposalSplitView } from './views/split.view.js';

const TEMPLATE = 'review/split';

/** One proposal made into two or more. */
@Controller('documents/:id/review/:proposal/split')
@Allow(...KEEPERS)
export class ProposalSplittingController {
  constructor(
    private readonly finder: ProposalFinderService,
    private readonly shaping: ProposalShapingService,
  ) {}

  @Get()
  async ask(
    @Param('id') id: string,
    @Param('proposal') proposalId: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { document, proposal } = await this.finder.proposal(id, proposalId, viewer);
    return page(TEMPLATE, proposalSplitView(document, proposal, suggestedParts(wordsNow(proposal))));
  }

  @Post()
  async split(
    @Param('id') id: string,
    @Param('proposal') proposalId: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { document, proposal } = await this.finder.proposal(id, proposalId, viewer);
    const { typed, parts, faults } = readProposalParts(body);
    if (faults.length > 0) return formAgain(TEMPLATE, proposalSplitView(document, proposal, typed, faults));
    const done = await orFaults(() => this.shaping.split(author, document.id, proposal.id, parts));
    if (!done.ok) return formAgain(TEMPLATE, proposalSplitView(document, proposal, typed, done.faults));
    const path = `/documents/${document.id}/review?from=${proposal.startOffset}#proposal-${done.value}`;
    return seeOther(path, `The proposal was split in ${parts.length}.`);
  }
}
