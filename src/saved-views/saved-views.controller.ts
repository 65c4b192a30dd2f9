import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow, type Viewer } from '../web/access.js';
import { NotFound } from '../web/errors.js';
import { type FormBody, readForm } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { SavedViewForm } from './forms/saved-view.form.js';
import { savedAddress } from './saved-address.rules.js';
import { type SavedViewRow, SavedViewsQueries } from './saved-views.queries.js';
import { SavedViewsService } from './saved-views.service.js';
import { savedViewEditView, savedViewFormView } from './views/saved-view-form.view.js';
import { savedViewsView } from './views/saved-views.view.js';

const EDIT = 'saved-views/edit';

/** Lists with their filters, kept under names. */
@Controller('saved-views')
@Allow('keep-own-settings')
export class SavedViewsController {
  constructor(
    private readonly views: SavedViewsQueries,
    private readonly service: SavedViewsService,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    return page('saved-views/list', savedViewsView(await this.views.seenBy(viewer.accountId)));
  }

  @Get('new')
  ask(@Query('address') given: unknown, @CurrentViewer() viewer: Viewer): Answer {
    const blank = { name: '', address: addressIn(given), shared: '', seen: '' };
    return page('saved-views/new', savedViewFormView(blank, viewer));
  }

  @Post('new')
  async save(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const address = addressIn(body.address);
    return submitForm(await readForm(SavedViewForm, body), {
      again: (form, faults) =>
        formAgain('saved-views/new', savedViewFormView({ ...form, address }, viewer, faults)),
      act: ({ name, shared }) => this.service.save(author, { name, address, isShared: shared === 'yes' }),
      done: (_, { name }) => seeOther(address, `The view is saved as “${name}”`),
    });
  }

  @Post(':id/removal')
  async remove(
    @Param('id', new IdPipe('Saved view')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const name = await this.service.remove(author, id);
    return seeOther('/saved-views', `“${name}” is removed`);
  }

  @Get(':id/edit')
  async askAgain(
    @Param('id', new IdPipe('Saved view')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const { name, address, isShared } = await this.ownView(viewer, id);
    const seen = await this.history.lastSeen('saved-view', id);
    const typed = { name, address, shared: isShared ? 'yes' : '', seen: String(seen) };
    return page(EDIT, savedViewEditView(id, typed, viewer));
  }

  @Post(':id/edit')
  async change(
    @Param('id', new IdPipe('Saved view')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { address, ...now } = await this.ownView(viewer, id);
    return submitForm(await readForm(SavedViewForm, body), {
      again: (form, faults) => formAgain(EDIT, savedViewEditView(id, { ...form, address }, viewer, faults)),
      act: async ({ name, shared, seen }) => {
        const isShared = shared === 'yes';
        const isSame = name === now.name && isShared === now.isShared;
        if (!isSame) await this.service.change(author, id, { name, isShared }, Number(seen));
      },
      done: (_, { name }) => seeOther('/saved-views', `“${name}” is saved`),
    });
  }

  /** @throws NotFound where it is not this viewer's own */
  private async ownView({ accountId }: Viewer, id: number): Promise<SavedViewRow> {
    const view = await this.views.own(accountId, id);
    if (!view) throw new NotFound('This saved view');
    return view;
  }
}

function addressIn(given: unknown): string {
  const address = typeof given === 'string' ? savedAddress(given) : null;
  if (!address) throw new NotFound('A list at this address');
  return address;
}
