import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { MailService } from '../mail/mail.service.js';
import { MessageFiles } from '../mail/message-files.service.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { Allow } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { TakenAway } from '../web/lists/taken-away.decorator.js';
import { type Answer, Download, page } from '../web/page.js';
import { messageView } from './views/message.view.js';
import { newestFirst, PAGE_SIZE, readBefore } from './views/newest-first.js';
import { GIVEN_UP_PATH, OUTBOX_PATH, outboxView } from './views/outbox.view.js';

@Controller('reminders/outbox')
@Allow('read-council-work')
export class OutboxController {
  constructor(
    private readonly messages: MessagesQueries,
    private readonly files: MessageFiles,
    private readonly mail: MailService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @TakenAway('Messages', ['Subject', 'To', 'Written', 'Status'])
  async list(@Query() query: FormBody): Promise<Answer> {
    const before = readBefore(query);
    const state = query.state === 'failed' ? 'failed' : null;
    const found = await this.messages.newest(before, PAGE_SIZE + 1, state);
    const rows = newestFirst(state ? GIVEN_UP_PATH : OUTBOX_PATH, found, before);
    return page(
      'reminders/outbox',
      outboxView(
        rows,
        await this.messages.countUnsent(this.clock.now()),
        this.mail.destination,
        state !== null,
      ),
    );
  }

  @Get(':id')
  async show(@Param('id', new IdPipe('Message')) id: number): Promise<Answer> {
    return page('reminders/message', messageView(await this.message(id)));
  }

  @Get(':id/message.eml')
  async file(@Param('id', new IdPipe('Message')) id: number): Promise<Answer> {
    const message = await this.message(id);
    return new Download(await this.files.of(message), 'message/rfc822', `message-${message.id}.eml`);
  }

  private async message(id: number) {
    return this.mail.forKeepers(await this.messages.byId(id));
  }
}
