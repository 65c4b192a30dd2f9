import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, KEEPERS } from '../web/access.js';
import { byOf } from '../web/by.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { MergeForm } from './forms/merge.form.js';
import { ProposalDesk, placeOnReview } from './proposal-desk.js';
import { neighboursOf } from './proposal-shaping.rules.js';
import { ProposalShapingService } from './proposal-shaping.service.js';
import { mergeView } from './views/merge.view.js';

const TEMPLATE = 'review/merge';

/** Two proposals made into one. */
@Controller('documents/:id/review/:proposal/merge')
@Allow(...KEEPERS)
export class ProposalMergingController {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly shaping: ProposalShapingService,
  ) {}

  @Get()
  async ask(
    @Param('id') id: string,
    @Param('proposal') proposalId: string,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const { document, proposal, proposals } = await this.desk.proposal(id, proposalId, request);
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
    @Param('id') id: string,
    @Param('proposal') proposalId: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    const { document, proposal, proposals } = await this.desk.proposal(id, proposalId, request);
    const neighbours = neighboursOf(proposals, proposal.id);
    const read = await readForm(MergeForm, body);
    if (!read.ok)
      return formAgain(TEMPLATE, mergeView(document, proposal, neighbours, read.typed, read.faults));
    const { neighbour, text } = read.form;
    if (neighbour === '') throw new Error('a form without a neighbour is not valid');
    const done = await orFaults(() =>
      this.shaping.merge(byOf(request), document.id, proposal.id, neighbour, text),
    );
    if (!done.ok)
      return formAgain(TEMPLATE, mergeView(document, proposal, neighbours, read.form, done.faults));
    const { proposals: now } = await this.desk.paper(id, request);
    return seeOther(placeOnReview(document.id, now, done.value), 'The two proposals are one now.');
  }
}
