import { Injectable } from '@nestjs/common';
import { AnsweredForQueries } from '../../actions/rights/answered-for.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import { digestOfReplyTag, tagOfAddress } from '../../mail/reply-tag.js';
import type { MailedReply } from './mailed-reply.entity.js';
import type { ReadMail } from './read-mail.js';
import { type AnsweredMessage, RepliesQueries } from './replies.queries.js';
import { senderDoubt } from './sender-doubt.rules.js';

/** What a message is; `reason` says why it is set aside, and is null where somebody is to decide. */
export type JudgedReply = Pick<MailedReply, 'kind' | 'messageId' | 'fromAddress' | 'words' | 'reason'>;

/** Says what a message of the mailbox is. Only who was written to, or answers for them, answers; of anybody else not a word is kept. */
@Injectable()
export class ReplyJudgingService {
  constructor(
    private readonly queries: RepliesQueries,
    private readonly answeredFor: AnsweredForQueries,
    private readonly config: Config,
  ) {}

  async judge(mail: ReadMail, today: CalendarDay): Promise<JudgedReply> {
    const message = await this.queries.answered(mail.answers, this.digestsOf(mail), today);
    const { from } = mail;
    const back = message && mail.failed.find(({ address }) => address === message.to);
    if (back) {
      const { address: fromAddress, reason: words } = back;
      return { kind: 'bounce', messageId: message.id, fromAddress, words, reason: null };
    }
    const about = { messageId: message?.id ?? null, fromAddress: from, words: '' };
    if (mail.isAutomatic) return { kind: 'automatic', ...about, reason: 'It was sent automatically' };
    if (!message) return { kind: 'stranger', ...about, reason: 'It answers none of our messages' };
    const stranger = await this.whyNotTheirs(from, message, today);
    if (stranger !== null) return { kind: 'stranger', ...about, reason: stranger };
    const doubt = senderDoubt(mail.authentication, this.config.mailAuthservId, from);
    if (doubt !== null) return { kind: 'forged', ...about, reason: doubt };
    return { kind: 'answer', ...about, words: mail.words, reason: null };
  }

  private digestsOf({ sentTo }: ReadMail): string[] {
    const { replyAddress } = this.config;
    if (replyAddress === null) return [];
    return sentTo.flatMap((address) => {
      const tag = tagOfAddress(address, replyAddress);
      return tag === null ? [] : digestOfReplyTag(tag);
    });
  }

  private async whyNotTheirs(
    from: string,
    message: AnsweredMessage,
    today: CalendarDay,
  ): Promise<string | null> {
    const { to, delegates, answersAs, delegationIsOver, owners } = message;
    if (![to, ...delegates].includes(from))
      return 'The sender is not the person we wrote to, nor anybody who answers for them';
    if (delegationIsOver) return 'The sender no longer answers for anybody else';
    if (owners.length === 0) return 'The message asked for no answer';
    const own = new Set(
      await this.answeredFor.ownersOf({ email: answersAs.address, personId: answersAs.personId }, today),
    );
    return owners.some((id) => own.has(id)) ? null : 'The item has passed to somebody else';
  }
}
