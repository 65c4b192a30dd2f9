import { Injectable } from '@nestjs/common';
import { ANSWER_PATH } from '../../answer-links/answer-token.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import type { MailWords } from '../../mail/mail-message.js';
import { MailRenderer } from '../../mail/mail-renderer.service.js';
import { MailFactsQueries } from '../mail-facts.queries.js';
import { contactOfMail } from '../reminder.mail.js';
import { type AskNow, askNowMail } from './ask-now.mail.js';

/** Puts the mail into words. */
@Injectable()
export class AskWordsService {
  constructor(
    private readonly facts: MailFactsQueries,
    private readonly renderer: MailRenderer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async of(ask: Omit<AskNow, 'councilName'>): Promise<MailWords & { readonly replyTo: string | null }> {
    const items = ask.asked.map(({ item }) => item);
    const facts = await this.facts.of(items, this.clock.today());
    const { publicUrl, councilName } = this.config;
    const matter = { facts, publicUrl, answerUrl: `${publicUrl}${ANSWER_PATH}` };
    const mail = askNowMail({ ...ask, councilName }, matter);
    const replyTo = contactOfMail({ items, copied: [] }, facts)?.email ?? null;
    return { ...this.renderer.render('reminders', mail), replyTo };
  }
}
