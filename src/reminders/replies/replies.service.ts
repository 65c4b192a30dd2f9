import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { describeActionState } from '../../actions/states/action-states.rules.js';
import { ActionUpdatesService } from '../../actions/updates/action-updates.service.js';
import type { Claim } from '../../actions/updates/claim.rules.js';
import { type By, type Change, THE_PROGRAM } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { dayInLondon } from '../../calendar/clock.js';
import { NotFound, Refused } from '../../web/errors.js';
import { MailedReply } from './mailed-reply.entity.js';
import { type ReadMail, readMail } from './read-mail.js';
import { RepliesQueries, type ReplyRow } from './replies.queries.js';

type Judged = Pick<MailedReply, 'kind' | 'messageId' | 'fromAddress' | 'words'>;

/** Answers to our e-mails: taken from the mailbox, and filed once democratic services has confirmed them. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly changes: Changes,
    private readonly queries: RepliesQueries,
    private readonly updates: ActionUpdatesService,
  ) {}

  /** Keeps a message of the mailbox, once however often it is handed over. */
  async take(source: Buffer): Promise<void> {
    const mail = await readMail(source);
    await this.changes.make(THE_PROGRAM, async (change) => {
      const judged = await this.judge(change, mail);
      const isNoise = judged.kind === 'automatic';
      const { identifiers } = await change.tx
        .createQueryBuilder()
        .insert()
        .into(MailedReply)
        .values({
          ...judged,
          mailKey: mail.key,
          subject: mail.subject,
          attachments: judged.kind === 'answer' ? [...mail.attachments] : [],
          receivedAt: change.at,
          state: isNoise ? 'set-aside' : 'waiting',
          ...(isNoise ? { decidedAt: change.at, reason: 'A program wrote it' } : {}),
        })
        .orIgnore()
        .execute();
      const id = (identifiers[0] as { readonly id: number } | undefined)?.id;
      const subject = { kind: 'reply', id: id ?? 0, reference: judged.fromAddress || 'no sender' };
      await change.record({ action: id ? 'received a reply' : 'received a reply again', subject });
    });
  }

  /**
   * Files what was answered as an update of one of the actions that the message asked about.
   * @throws Refused where the action is closed; NotFound where the reply waits no more
   */
  async confirm(by: By, reply: ReplyRow, action: ActionRow, claim: Claim): Promise<void> {
    const { isOpen, label } = describeActionState(action.state);
    if (!isOpen) throw Refused.at('action', `${action.reference} is closed (${label.toLowerCase()})`);
    if (reply.kind !== 'answer') throw Refused.at('action', 'It is no answer of somebody we wrote to');
    if (!reply.words) throw Refused.at('action', 'It says nothing new: set it aside');
    await this.changes.make(by, async (change) => {
      await this.lock(change, reply.id);
      const update = { claim, words: reply.words, forecastOn: null, evidence: null };
      const sender = { sentBy: reply.fromAddress, cameBy: 'reply' as const };
      const updateId = await this.updates.sendIn(change, sender, action, update);
      const decision = { decidedAt: change.at, decidedBy: by.name };
      await change.tx.update(MailedReply, { id: reply.id }, { state: 'confirmed', updateId, ...decision });
    });
  }

  /** @throws NotFound where it waits no more */
  async setAside(by: By, { id, fromAddress }: ReplyRow, reason: string): Promise<void> {
    await this.changes.make(by, async (change) => {
      await this.lock(change, id);
      const decision = { decidedAt: change.at, decidedBy: by.name, reason };
      await change.tx.update(MailedReply, { id }, { state: 'set-aside', ...decision });
      const subject = { kind: 'reply', id, reference: fromAddress || 'no sender' };
      await change.record({ action: 'set a reply aside', subject, note: reason });
    });
  }

  /** What somebody decided meanwhile is not decided again. */
  private async lock({ tx }: Change, id: number): Promise<void> {
    const reply = await tx.findOne(MailedReply, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (reply?.state !== 'waiting') throw new NotFound(`Reply ${id}`);
  }

  /** Only who was written to, or answers for them, answers; of anybody else not a word is kept. */
  private async judge({ tx, at }: Change, mail: ReadMail): Promise<Judged> {
    const message = await this.queries.answered(tx, mail.answers, dayInLondon(at));
    const from = mail.from;
    const back = message && mail.failed.find(({ address }) => address === message.to);
    if (back) return { kind: 'bounce', messageId: message.id, fromAddress: back.address, words: back.reason };
    const messageId = message?.id ?? null;
    if (mail.isAutomatic) return { kind: 'automatic', messageId, fromAddress: from, words: '' };
    const isKnown = message !== null && [message.to, ...message.delegates].includes(from);
    if (!isKnown) return { kind: 'stranger', messageId, fromAddress: from, words: '' };
    return { kind: 'answer', messageId, fromAddress: from, words: mail.words };
  }
}
