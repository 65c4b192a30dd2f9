import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { parseReference, pathOfReference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { ActionsService } from '../actions.service.js';
import { ActionSourcesService } from './action-sources.service.js';
import { newActionView } from './new-action.view.js';
import { blankAction, readNewAction } from './new-action-fields.form.js';

/** Actions that are entered without reading a paper: by hand, of a recommendation, of a meeting. */
@Controller('actions/new')
@Allow('keep-register')
export class ActionMakingController {
  constructor(
    private readonly actions: ActionsService,
    private readonly sources: ActionSourcesService,
    private readonly config: Config,
  ) {}

  /** @param query `?recommendation=R2026-003` or `?meeting=CYP~2026-05-11`: what it comes from, where that is known */
  @Get()
  async ask(@Query() query: Record<string, unknown>, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const { recommendation, meeting } = query;
    const named =
      typeof recommendation === 'string' ? await this.sources.recommendation(recommendation, viewer) : null;
    const parties = await this.sources.parties(viewer);
    return page(
      'actions/new',
      newActionView(parties, this.config.nation, blankAction(parties, named, meeting)),
    );
  }

  @Post()
  async make(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const parties = await this.sources.parties(viewer);
    const read = await readNewAction(body, parties, (typed) => this.sources.recommendation(typed, viewer));
    return submitTyped(read, {
      again: (typed, faults) =>
        formAgain('actions/new', newActionView(parties, this.config.nation, typed, faults)),
      act: ({ action }) => this.actions.addByHand(author, action),
      done: (reference) => seeOther(pathTo(reference), `${reference} was made`),
    });
  }
}

function pathTo(reference: string): string {
  const parsed = parseReference(reference);
  return parsed ? pathOfReference(parsed) : '/actions';
}
