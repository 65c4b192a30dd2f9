import { Controller, Param, Post } from '@nestjs/common';
import { FailedMessagesService } from '../mail/failed-messages.service.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { Allow } from '../web/access.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';

/** Sending again, or not, what was given up. */
@Controller('reminders/outbox')
@Allow('keep-council-work')
export class MessageSendingsController {
  constructor(
    private readonly failed: FailedMessagesService,
    private readonly messages: MessagesQueries,
  ) {}

  @Post('sendings')
  async sendAll(@Author() author: ChangeAuthor): Promise<Answer> {
    const count = await this.failed.sendAllAgain(author);
    return seeOther(
      '/reminders/outbox',
      `${count === 1 ? '1 message is' : `${count} messages are`} being sent again`,
    );
  }

  @Post(':id/sendings')
  async send(
    @Param('id', new IdPipe('Message')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    await this.failed.sendAgain(id, author);
    const { state } = await this.messages.byId(id);
    // What became of it stands on its page.
    return seeOther(`/reminders/outbox/${id}`, state === 'sent' ? 'The message was sent' : null);
  }

  @Post(':id/set-asides')
  async setAside(
    @Param('id', new IdPipe('Message')) id: number,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    await this.failed.setAside(id, author);
    return seeOther('/reminders/outbox', 'The message is set aside');
  }
}
