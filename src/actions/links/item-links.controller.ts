import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { formatReference, parseReference, type Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound, Refused } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import type { Asker } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { ItemLinkForm } from './forms/item-link.form.js';
import { ItemLinksService } from './item-links.service.js';
import { LinkOffersQueries } from './link-offers.queries.js';
import { type Linkable, type LinkableItem, LinkableItemsQueries } from './linkable-items.queries.js';
import { itemLinkFormView } from './views/item-link-form.view.js';

const TEMPLATE = 'actions/link-form';
const NO_OTHER_END = 'Enter the reference of something in the register, or choose a paper';

/** Links that somebody makes from a recommendation or an action. */
@Controller('links/:reference/new')
@Allow('keep-register')
export class ItemLinksController {
  constructor(
    private readonly linkables: LinkableItemsQueries,
    private readonly offers: LinkOffersQueries,
    private readonly links: ItemLinksService,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const item = await this.named(reference, viewer);
    const form = Object.assign(new ItemLinkForm(), { seen: await this.offers.lastSeen(item) });
    return page(TEMPLATE, itemLinkFormView(item, await this.offers.for(item, viewer), form));
  }

  @Post()
  async link(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const item = await this.named(reference, viewer);
    const pressed =
      typeof body.repeats === 'string' ? { kind: 'repeats', other: body.repeats, document: '' } : {};
    const read = await readForm(ItemLinkForm, { ...body, ...pressed });
    return submitForm(read, {
      again: async (form, faults) =>
        formAgain(TEMPLATE, itemLinkFormView(item, await this.offers.for(item, viewer), form, faults)),
      act: async (form) => {
        const to = await this.otherEnd(form, viewer);
        if (!to || form.kind === '') throw Refused.at('other', NO_OTHER_END);
        await this.links.link(author, item, { kind: form.kind, to, note: form.note || null }, form.seen);
        return to;
      },
      done: (to) => seeOther(item.path, `${item.name} is linked to ${to.name}`),
    });
  }

  private async named(reference: Reference, asker: Asker): Promise<LinkableItem> {
    const item = await this.linkables.item(reference, asker);
    if (!item) throw new NotFound(formatReference(reference));
    return item;
  }

  private async otherEnd({ other, document }: ItemLinkForm, asker: Asker): Promise<Linkable | null> {
    if (other) {
      const reference = parseReference(other);
      return reference && this.linkables.item(reference, asker);
    }
    return /^\d{1,9}$/.test(document) ? this.linkables.paper(Number(document), asker) : null;
  }
}
