import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ActionsQueries } from '../../actions/actions.queries.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { Refused } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { RepliesQueries, type ReplyRow } from './replies.queries.js';
import { RepliesService } from './replies.service.js';
import { REPLIES_PATH, repliesView, replyView } from './replies.view.js';
import { ReplyDecisionForm, SetAsideForm } from './reply-decision.form.js';

const TEMPLATE = 'reminders/reply';
const MOST_LISTED = 200;

/** What was answered by e-mail, and what becomes of it. */
@Controller('reminders/replies')
@Allow(...KEEPERS)
export class RepliesController {
  constructor(
    private readonly queries: RepliesQueries,
    private readonly replies: RepliesService,
    private readonly actions: ActionsQueries,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(): Promise<Answer> {
    const isRead = this.config.imapUrl !== null;
    return page('reminders/replies', repliesView(await this.queries.waiting(MOST_LISTED), isRead));
  }

  @Get(':id')
  async show(@Param('id', new IdPipe('Reply')) id: number, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return page(TEMPLATE, await this.view(await this.queries.byId(id), viewer, {}));
  }

  @Post(':id/confirm')
  async confirm(
    @Param('id', new IdPipe('Reply')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const reply = await this.queries.byId(id);
    return submitForm(await readForm(ReplyDecisionForm, body), {
      again: async (typed, faults) => formAgain(TEMPLATE, await this.view(reply, viewer, typed, faults)),
      act: async ({ action, claim }) => {
        const chosen = (await this.actionsOf(reply, viewer)).find((each) => String(each.id) === action);
        if (!chosen || claim === '')
          throw Refused.at('action', 'Choose an action that the e-mail asked about');
        await this.replies.confirm(author, reply, chosen, claim);
      },
      done: () => seeOther(REPLIES_PATH, 'The answer is filed as an update'),
    });
  }

  @Post(':id/set-aside')
  async setAside(
    @Param('id', new IdPipe('Reply')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const reply = await this.queries.byId(id);
    return submitForm(await readForm(SetAsideForm, body), {
      again: async (typed, faults) => formAgain(TEMPLATE, await this.view(reply, viewer, typed, faults)),
      act: async ({ reason }) => this.replies.setAside(author, reply, reason),
      done: () => seeOther(REPLIES_PATH, 'The reply is set aside'),
    });
  }

  private async actionsOf({ actionIds }: ReplyRow, { role }: Viewer) {
    return actionIds.length === 0 ? [] : this.actions.byIds(actionIds, this.clock.today(), role);
  }

  private async view(
    reply: ReplyRow,
    viewer: Viewer,
    typed: Partial<ReplyDecisionForm & SetAsideForm>,
    faults: readonly FieldError[] = [],
  ) {
    const form = { ...new ReplyDecisionForm(), ...new SetAsideForm(), ...typed };
    return replyView(reply, await this.actionsOf(reply, viewer), form, faults);
  }
}
