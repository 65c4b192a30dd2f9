import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReferencePipe } from '../items/references/reference.pipe.js';
import { pathOfReference, type Reference } from '../items/references/reference.rules.js';
import { Allow, type Viewer } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { ItemRemovalsService } from './item-removals.service.js';
import { RemovableItems } from './removable-items.service.js';
import { ItemRemovalForm } from './removal.form.js';
import { itemRemovalView } from './removal.view.js';

const TEMPLATE = 'personal-data/removal';

/** Personal data in what is said of an item, and in the files that prove it. */
@Controller('personal-data/items/:reference')
@Allow('keep-council-work')
export class ItemRemovalsController {
  constructor(
    private readonly items: RemovableItems,
    private readonly removals: ItemRemovalsService,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { thing, updates } = await this.find(viewer, reference);
    return page(TEMPLATE, itemRemovalView(thing, updates, new ItemRemovalForm()));
  }

  @Post()
  async remove(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Body() { files: chosen, ...body }: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { thing, updates, item, documentId } = await this.find(viewer, reference);
    const read = await readForm(ItemRemovalForm, body);
    const form = read.ok ? read.form : read.typed;
    form.files = [chosen].flat().filter((each): each is string => typeof each === 'string');
    const own = updates.flatMap(({ evidence }) => evidence.map(({ id }) => id));
    return submitForm(read, {
      again: (typed, faults) => formAgain(TEMPLATE, itemRemovalView(thing, updates, typed, faults)),
      act: ({ words, reason }) => {
        const evidenceIds = form.files.map(Number).filter((id) => own.includes(id));
        return this.removals.remove(author, { item, documentId, words, reason, evidenceIds });
      },
      done: () => seeOther(thing.path, 'The personal data are removed'),
    });
  }

  private async find(viewer: Viewer, reference: Reference) {
    const found = await this.items.find(viewer, reference);
    const path = pathOfReference(reference);
    const action = `/personal-data/items/${path.split('/').at(-1)}`;
    return { ...found, thing: { name: found.item.reference, path, action } };
  }
}
