import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, KEEPERS, type Viewer } from '../web/access.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { AddForm, readPlace } from './forms/add.form.js';
import { ProposalFinderService, placeOnReview } from './proposal-finder.service.js';
import { ProposalShapingService } from './proposal-shaping.service.js';
import { addView } from './views/add.view.js';

const TEMPLATE = 'review/add';

/** What a reading missed, given by its words in the paper. */
@Controller('documents/:id/review/add')
@Allow(...KEEPERS)
export class ProposalAddingController {
  constructor(
    private readonly finder: ProposalFinderService,
    private readonly shaping: ProposalShapingService,
  ) {}

  /** @param quote words that were selected in the paper */
  @Get()
  async ask(
    @Param('id') id: string,
    @Query('quote') quote: unknown,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { document } = await this.finder.paper(id, viewer);
    const form = Object.assign(new AddForm(), { quote: typeof quote === 'string' ? quote : '' });
    return page(TEMPLATE, addView(document, form, []));
  }

  @Post()
  async add(
    @Param('id') id: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { document } = await this.finder.paper(id, viewer);
    const read = await readForm(AddForm, body);
    if (!read.ok) return formAgain(TEMPLATE, addView(document, read.typed, [], read.faults));
    const { form } = read;
    const { places, place, faults } = readPlace(document.text, form);
    if (!place || form.type === '') return formAgain(TEMPLATE, addView(document, form, places, faults));
    const text = form.text || document.text.slice(place.start, place.end).replace(/\s+/g, ' ');
    const { type } = form;
    const done = await orFaults(() => this.shaping.add(author, document.id, place, { type, text }));
    if (!done.ok) return formAgain(TEMPLATE, addView(document, form, places, done.faults));
    const { proposals } = await this.finder.paper(id, viewer);
    return seeOther(placeOnReview(document.id, proposals, done.value), 'The proposal was added.');
  }
}
