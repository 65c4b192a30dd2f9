import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { isWithinUndo } from '../items/undo/undo-window.rules.js';
import { Allow, type Viewer } from '../web/access.js';
import { ShowsThePast } from '../web/as-at.js';
import { IdPipe } from '../web/id.pipe.js';
import { TakenAway } from '../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../web/page.js';
import { may, mayFor } from '../web/permissions.rules.js';
import { CurrentViewer } from '../web/request-params.decorator.js';
import { ResponseDraftFilesQueries } from './drafts/response-draft-files.queries.js';
import { ResponsePagesQueries } from './response-pages.queries.js';
import { responseView } from './views/response.view.js';
import { responseListView } from './views/response-list.view.js';

/** The formal responses: all of them, and each with everything it answers. */
@Controller('responses')
@ShowsThePast()
@Allow('read-inside')
export class ResponsePagesController {
  constructor(
    private readonly responses: ResponsePagesQueries,
    private readonly files: ResponseDraftFilesQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  @TakenAway('Responses', ['Decided', 'By', 'What it says', 'Published'])
  async list(@Query('after') after: unknown, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const from = typeof after === 'string' && /^[1-9]\d{0,8}$/.test(after) ? Number(after) : null;
    const list = await this.responses.list(this.clock.today(), viewer, from);
    return page('responses/list', responseListView(list, from !== null));
  }

  @Get(':id')
  async show(
    @Param('id', new IdPipe('Response')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const response = await this.responses.byId(id, viewer);
    const answers = await this.responses.answersOf(id, viewer);
    return page(
      'responses/response',
      responseView(response, answers, await this.files.ofResponse(id), {
        mayKeep:
          may(viewer, 'keep-register') &&
          answers.every(({ bodyId }) => mayFor(viewer, 'keep-register', bodyId)),
        mayUndo: isWithinUndo(response.recordedAt, this.clock.now(), { minutes: this.config.undoMinutes }),
      }),
    );
  }
}
