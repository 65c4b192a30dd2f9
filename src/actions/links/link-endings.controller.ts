import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { LINK_WORDS } from '../../items/links/item-link.rules.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { formatReference, type Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import type { Asker } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { LinkEndingForm } from './forms/item-link.form.js';
import { ItemLinksService } from './item-links.service.js';
import { type Linkable, LinkableItemsQueries } from './linkable-items.queries.js';
import { type LinkedItem, LinkedItemsQueries, type LinkedOther } from './linked-items.queries.js';
import { linkEndingView } from './views/link-ending.view.js';
import { linkedReference } from './views/linked-items.view.js';

const TEMPLATE = 'actions/link-ending';

/** That a link holds no more. */
@Controller('links/:reference/:id/ending')
@Allow('keep-register')
export class LinkEndingsController {
  constructor(
    private readonly linkables: LinkableItemsQueries,
    private readonly linked: LinkedItemsQueries,
    private readonly links: ItemLinksService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Param('id', new IdPipe('Link')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { item, link } = await this.named(reference, id, viewer);
    return page(TEMPLATE, linkEndingView(item, link, ''));
  }

  @Post()
  async end(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Param('id', new IdPipe('Link')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { item, link } = await this.named(reference, id, viewer);
    const other = await this.otherEnd(link.other, viewer);
    return submitForm(await readForm(LinkEndingForm, body), {
      again: ({ reason }, faults) => formAgain(TEMPLATE, linkEndingView(item, link, reason, faults)),
      act: ({ reason }) => this.links.end(author, item, link, other, reason),
      done: () => seeOther(item.path, `“${LINK_WORDS[link.kind][link.direction]} ${other.name}” is ended`),
    });
  }

  /** A link of the item that a person made and that holds. @throws NotFound */
  private async named(reference: Reference, id: number, asker: Asker) {
    const item = await this.linkables.item(reference, asker);
    if (!item) throw new NotFound(formatReference(reference));
    const links: LinkedItem[] = await this.linked.of(item, this.clock.today(), asker);
    const link = links.find((each) => each.id === id && !/^(split|merged)-from$/.test(each.kind));
    if (!link) throw new NotFound(`A link ${id} of ${item.name}`);
    return { item, link };
  }

  private async otherEnd(other: LinkedOther, asker: Asker): Promise<Linkable> {
    const found =
      other.kind === 'document'
        ? await this.linkables.paper(other.id, asker)
        : await this.linkables.item(linkedReference(other), asker);
    if (!found) throw new NotFound('The other end of the link');
    return found;
  }
}
