import { Injectable } from '@nestjs/common';
import { type By, THE_PROGRAM } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Clock } from '../../calendar/clock.js';
import { AddressBouncesRepository } from '../../mail/address-bounces.repository.js';
import { MailedRepliesRepository } from './mailed-replies.repository.js';
import { readMail } from './read-mail.js';
import type { ReplyRow } from './replies.queries.js';
import { ReplyFiles } from './reply-files.service.js';
import { ReplyJudgingService } from './reply-judging.service.js';

/** Messages of the mailbox: taken once, and set aside. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly changes: Changes,
    private readonly replies: MailedRepliesRepository,
    private readonly judging: ReplyJudgingService,
    private readonly replyFiles: ReplyFiles,
    private readonly bounces: AddressBouncesRepository,
    private readonly clock: Clock,
  ) {}

  /** Keeps a message of the mailbox, once however often it is handed over, and by however many programs. */
  async take(source: Buffer): Promise<void> {
    const mail = await readMail(source);
    const judged = await this.judging.judge(mail, this.clock.today());
    const { files, infected } = await this.replyFiles.read(judged.kind === 'answer' ? mail.files : []);
    const isSetAside = judged.reason !== null;
    try {
      await this.changes.make(THE_PROGRAM, async (change) => {
        const { tx, at, record } = change;
        const reply = {
          ...judged,
          ...{ mailKey: mail.key, subject: mail.subject, attachments: [], receivedAt: at, decidedBy: null },
          state: isSetAside ? ('set-aside' as const) : ('waiting' as const),
          decidedAt: isSetAside ? at : null,
        };
        const id = await this.replies.add(tx, reply, files);
        if (id === null) throw new AlreadyTaken();
        const { kind, messageId, fromAddress: address, words: fault } = judged;
        if (kind === 'bounce' && messageId !== null)
          await this.bounces.mark(tx, { address, messageId, fault, recordedAt: at });
        const subject = { kind: 'reply', id, reference: address || 'no sender' };
        await record({ action: 'received a reply', subject, note: judged.reason });
        for (const { filename, virus } of infected)
          await record({ action: 'refused a file of a reply', subject, after: { filename, virus } });
      });
    } catch (error) {
      if (!(error instanceof AlreadyTaken)) throw error;
    }
  }

  /** Of a bounce it says that the address is reached again. @throws NotFound where it waits no more */
  async setAside(by: By, { id, kind, fromAddress }: ReplyRow, reason: string): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      await this.replies.lockWaiting(tx, id);
      const decision = { state: 'set-aside', decidedAt: at, decidedBy: by.name, reason } as const;
      await this.replies.decide(tx, id, decision);
      if (kind === 'bounce') {
        await this.bounces.clear(tx, fromAddress, at, by.name);
        await this.replies.settleBounces(tx, fromAddress, decision);
      }
      const subject = { kind: 'reply', id, reference: fromAddress || 'no sender' };
      await record({ action: 'set a reply aside', subject, note: reason });
    });
  }
}

/** Breaks off a change that would write nothing, so that no trail is left of it. */
class AlreadyTaken extends Error {
  override readonly name = 'AlreadyTaken';
}
