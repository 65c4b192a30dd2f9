import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import { ChoosingService } from '../../items/choosing/choosing.service.js';
import { choosable, listHref } from '../../items/choosing/choosing.view.js';
import { ListColumnsService } from '../../saved-views/columns/list-columns.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { chosenColumns, type ShownColumn } from '../../web/lists/list-columns.js';
import { listFile } from '../../web/lists/list-file.js';
import { askedFormat } from '../../web/lists/list-query.js';
import { listSheet } from '../../web/lists/list-sheet.js';
import { type Answer, page } from '../../web/page.js';
import { PlannedOnceInterceptor } from '../../web/planned-once.interceptor.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { ACTION_COLUMNS, columnsOfLines } from './action-columns.view.js';
import type { ActionLine } from './action-line.queries.js';
import { type ActionListQuery, readActionListQuery } from './action-list.form.js';
import type { ActionList, ActionPlace } from './action-list.queries.js';
import { ActionListService } from './action-list.service.js';
import { actionListView } from './action-list.view.js';

/** What can be done with many of them at once. */
const OF_ACTIONS: readonly BulkKind[] = [
  'owner',
  'due',
  'extension',
  'tags',
  'publicity',
  'hold',
  'withdrawal',
];

type ChoosableAction = ActionPlace &
  Pick<ActionLine, 'bodyId' | 'reference'> &
  Partial<Pick<ActionLine, 'lastEntry'>>;

/** The list of actions. */
@Controller('actions')
@ShowsThePast()
@UseInterceptors(PlannedOnceInterceptor)
@Allow('read-inside')
export class ActionListController {
  constructor(
    private readonly lists: ActionListService,
    private readonly columns: ListColumnsService,
    private readonly choosing: ChoosingService,
  ) {}

  @Get()
  async list(@Query() query: Record<string, unknown>, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const asked = readActionListQuery(query);
    const kept = this.columns.kept(viewer, '/actions');
    const format = askedFormat(query);
    if (format) {
      const { today, pages } = await this.lists.pages(viewer, asked);
      return listFile(listSheet('Actions', columnsOf(asked, await kept), pages), format, today);
    }
    const [begun, columns] = await Promise.all([this.lists.begin(viewer, asked), kept]);
    const shown = columnsOf(asked, columns);
    const narrow = columnsOfLines(shown);
    const show = async <Row extends ChoosableAction>(
      list: ActionList<Row>,
      all: readonly ShownColumn<Row>[],
    ) => {
      const { owners } = begun.choices;
      const choosing = await this.choosing.of(viewer, 'action', list.items, query, OF_ACTIONS, owners);
      const view = actionListView(list, asked, begun.choices, all);
      return page('actions/list', choosable(view, 'A', list.items, listHref('/actions', query), choosing));
    };
    return narrow
      ? show(await this.lists.lines(begun, asked), narrow)
      : show(await this.lists.rows(begun, asked), shown);
  }
}

function columnsOf(asked: ActionListQuery, kept: readonly string[] | null) {
  return chosenColumns(ACTION_COLUMNS, asked.columns, kept, asked.order.by);
}
