import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Allow, type Viewer } from '../../web/access.js';
import { Refused } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { RepliesQueries, type ReplyRow } from './replies.queries.js';
import { RepliesService } from './replies.service.js';
import { REPLIES_PATH, repliesView } from './replies.view.js';
import { replyView } from './reply.view.js';
import { ReplyDecisionForm, SetAsideForm } from './reply-decision.form.js';
import { type ReplyFiling, ReplyFilingService } from './reply-filing.service.js';
import { type ReplyItems, ReplyItemsService } from './reply-items.service.js';

const TEMPLATE = 'reminders/reply';
const MOST_LISTED = 200;

/** What was answered by e-mail, and what becomes of it. */
@Controller('reminders/replies')
@Allow('keep-council-work')
export class RepliesController {
  constructor(
    private readonly queries: RepliesQueries,
    private readonly replies: RepliesService,
    private readonly filing: ReplyFilingService,
    private readonly items: ReplyItemsService,
    private readonly config: Config,
  ) {}

  @Get()
  @Allow('read-council-work')
  async list(): Promise<Answer> {
    const isRead = this.config.imapUrl !== null;
    const [waiting, aside] = [
      await this.queries.waiting(MOST_LISTED),
      await this.queries.setAside(MOST_LISTED),
    ];
    return page('reminders/replies', repliesView(waiting, aside, isRead));
  }

  @Get(':id')
  @Allow('read-council-work')
  async show(@Param('id', new IdPipe('Reply')) id: number, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return page(TEMPLATE, await this.view(await this.queries.byId(id), viewer, null));
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
      act: async (form) => {
        const chosen = this.items.named(await this.items.of(reply, viewer), form.items);
        await this.filing.file(author, reply, filingOf(form, chosen));
      },
      done: (_, { waitsOn }) =>
        waitsOn === 'yes'
          ? seeOther(
              `${REPLIES_PATH}/${id}`,
              'The answer is filed, and is waiting until its other items are filed',
            )
          : seeOther(REPLIES_PATH, 'The answer is filed'),
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

  private async view(
    reply: ReplyRow,
    viewer: Viewer,
    typed: Partial<ReplyDecisionForm & SetAsideForm> | null,
    faults: readonly FieldError[] = [],
  ) {
    return replyView(reply, await this.items.of(reply, viewer), typed, faults);
  }
}

/** @throws Refused where it is not said what the chosen items need */
function filingOf(
  { claim, decision, files, waitsOn }: ReplyDecisionForm,
  { actions, responses, dueNow }: ReplyItems,
): ReplyFiling {
  if (actions.length > 0 && claim === '') throw Refused.at('claim', 'Select the latest position');
  if (responses.length > 0 && decision === '') throw Refused.at('decision', 'Select what the response says');
  const said = { claim, decision, fileIds: files.map(Number), waitsOn: waitsOn === 'yes' };
  return { actions, responses, dueNow, ...said };
}
