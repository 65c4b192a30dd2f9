import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, KEEPERS, type Role, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { ItemLinkForm } from './forms/item-link.form.js';
import { ItemLinksService } from './item-links.service.js';
import { LinkOffersQueries } from './link-offers.queries.js';
import { type Linkable, type LinkableItem, LinkableItemsQueries } from './linkable-items.queries.js';
import { itemLinkFormView } from './views/item-link-form.view.js';

const TEMPLATE = 'actions/link-form';

/** Links that somebody makes from a recommendation or an action. */
@Controller('links/:reference/new')
@Allow(...KEEPERS)
export class ItemLinksController {
  constructor(
    private readonly linkables: LinkableItemsQueries,
    private readonly offers: LinkOffersQueries,
    private readonly links: ItemLinksService,
  ) {}

  @Get()
  async ask(@Param('reference') reference: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { role } = viewer;
    const item = await this.named(reference, role);
    const form = Object.assign(new ItemLinkForm(), { seen: await this.offers.lastSeen(item) });
    return page(TEMPLATE, itemLinkFormView(item, await this.offers.for(item, role), form));
  }

  @Post()
  async link(
    @Param('reference') reference: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { role } = viewer;
    const item = await this.named(reference, role);
    const pressed =
      typeof body.repeats === 'string' ? { kind: 'repeats', other: body.repeats, document: '' } : {};
    const read = await readForm(ItemLinkForm, { ...body, ...pressed });
    const form = read.ok ? read.form : read.typed;
    const again = async (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, itemLinkFormView(item, await this.offers.for(item, role), form, faults));
    if (!read.ok) return again(read.faults);
    const to = await this.otherEnd(form, role);
    if (!to || form.kind === '') {
      return again([
        { field: 'other', message: 'Enter the reference of something in the register, or choose a paper' },
      ]);
    }
    const wanted = { kind: form.kind, to, note: form.note || null };
    const done = await orFaults(() => this.links.link(author, item, wanted, form.seen));
    return done.ok ? seeOther(item.path, `${item.name} is linked to ${to.name}`) : again(done.faults);
  }

  private async named(reference: string, role: Role): Promise<LinkableItem> {
    const item = await this.linkables.item(reference, role);
    if (!item) throw new NotFound(reference);
    return item;
  }

  private async otherEnd({ other, document }: ItemLinkForm, role: Role): Promise<Linkable | null> {
    if (other) return this.linkables.item(other, role);
    return /^\d{1,9}$/.test(document) ? this.linkables.paper(Number(document), role) : null;
  }
}
