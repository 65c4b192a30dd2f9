import { Injectable } from '@nestjs/common';
import { ANSWER_PATH } from '../answer-links/answer-token.js';
import { Config } from '../config/config.js';
import type { MailWords } from '../mail/mail-message.js';
import { MailRenderer } from '../mail/mail-renderer.service.js';
import type { MailFacts } from './mail-facts.rules.js';
import type { PlannedMail } from './planned-mails.rules.js';
import { reminderMail } from './reminder.mail.js';

/** Puts a planned mail into words. */
@Injectable()
export class ReminderWordsService {
  constructor(
    private readonly renderer: MailRenderer,
    private readonly config: Config,
  ) {}

  get councilName(): string {
    return this.config.councilName;
  }

  of(mail: PlannedMail, facts: ReadonlyMap<string, MailFacts>): MailWords {
    const { publicUrl } = this.config;
    const matter = { facts, publicUrl, answerUrl: `${publicUrl}${ANSWER_PATH}` };
    return this.renderer.render('reminders', reminderMail(mail, matter));
  }
}
