import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { Config } from '../config/config.js';
import { TemplateEngine } from '../web/views/template-engine.js';
import { AddressBounce } from './address-bounce.entity.js';
import { AddressBouncesRepository } from './address-bounces.repository.js';
import { DeliveryLoop } from './delivery-loop.service.js';
import { FailedMessagesService } from './failed-messages.service.js';
import { MailService } from './mail.service.js';
import { MAIL_TEMPLATES, MailRenderer } from './mail-renderer.service.js';
import { Message } from './message.entity.js';
import { MessageClaimsRepository } from './message-claims.repository.js';
import { MessageFiles } from './message-files.service.js';
import { MessageRemovalsRepository } from './message-removals.repository.js';
import { MessagesQueries } from './messages.queries.js';
import { MessagesRepository } from './messages.repository.js';
import { OutboxTransport } from './outbox-transport.js';
import { senderOf } from './sender.js';
import { SentMailRetention } from './sent-mail-retention.repository.js';
import { SmtpTransport } from './smtp-transport.js';
import { Transport } from './transport.js';

/** Messages: rendered, sent, recorded. */
@Module({
  imports: [TypeOrmModule.forFeature([AddressBounce, Message]), AuditModule],
  providers: [
    MessageRemovalsRepository,
    { provide: MAIL_TEMPLATES, useFactory: () => TemplateEngine.whenNeeded('mails') },
    {
      provide: Transport,
      inject: [Config],
      useFactory: (config: Config) =>
        config.smtpUrl
          ? new SmtpTransport(config.smtpUrl, senderOf(config), config.smtpTls)
          : new OutboxTransport(config.dataDir, senderOf(config)),
    },
    AddressBouncesRepository,
    DeliveryLoop,
    FailedMessagesService,
    MailRenderer,
    MailService,
    MessageClaimsRepository,
    MessageFiles,
    MessagesQueries,
    MessagesRepository,
    SentMailRetention,
  ],
  exports: [
    MessagesRepository,
    MessageRemovalsRepository,
    AddressBouncesRepository,
    DeliveryLoop,
    FailedMessagesService,
    MailRenderer,
    MailService,
    MessageFiles,
    MessagesQueries,
  ],
})
export class MailModule {}
