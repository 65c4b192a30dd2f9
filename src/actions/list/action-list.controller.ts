import { Controller, Get, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, page } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { readActionListQuery } from './action-list.form.js';
import { ActionListService } from './action-list.service.js';
import { actionListView } from './action-list.view.js';

/** The list of actions. */
@Controller('actions')
@ShowsThePast()
@Allow('read-inside')
export class ActionListController {
  constructor(private readonly lists: ActionListService) {}

  @Get()
  async list(@Query() query: Record<string, unknown>, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const asked = readActionListQuery(query);
    const { list, choices } = await this.lists.find(viewer, asked);
    return page('actions/list', actionListView(list, asked, choices));
  }
}
