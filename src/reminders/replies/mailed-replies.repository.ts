import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../../database/insert-many.js';
import { NotFound } from '../../web/errors.js';
import { MailedReply } from './mailed-reply.entity.js';
import { MailedReplyFile } from './mailed-reply-file.entity.js';
import { MailedReplyFiling } from './mailed-reply-filing.entity.js';

type Decision = Pick<MailedReply, 'decidedAt' | 'decidedBy' | 'reason'> & {
  readonly state: 'confirmed' | 'set-aside';
};

/** Keeps what came to the mailbox of replies. */
@Injectable()
export class MailedRepliesRepository {
  /** @returns its id; null where it was taken before */
  async add(
    tx: EntityManager,
    reply: Omit<MailedReply, 'id' | 'removedAt' | 'removedReason'>,
    files: readonly Omit<MailedReplyFile, 'id' | 'replyId'>[],
  ): Promise<number | null> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(MailedReply)
      .values(reply)
      .orIgnore()
      .returning('id')
      .execute();
    const [row] = inserted.raw as readonly { readonly id: number }[];
    if (!row) return null;
    await insertMany(
      tx,
      MailedReplyFile,
      files.map((file) => ({ ...file, replyId: row.id })),
    );
    return row.id;
  }

  /** What somebody decided meanwhile is not decided again. @throws NotFound */
  async lockWaiting(tx: EntityManager, id: number): Promise<void> {
    const reply = await tx.findOne(MailedReply, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (reply?.state !== 'waiting') throw new NotFound(`Reply ${id}`);
  }

  async filesOf(tx: EntityManager, replyId: number): Promise<MailedReplyFile[]> {
    return tx.find(MailedReplyFile, { where: { replyId }, order: { id: 'ASC' } });
  }

  /** What was filed from it: the ids of the actions, and of the recommendations whose responses it drafted. */
  async filedFrom(
    tx: EntityManager,
    replyId: number,
  ): Promise<{ readonly actionIds: readonly number[]; readonly recommendationIds: readonly number[] }> {
    const rows: { actionId: number | null; recommendationId: number | null }[] = await tx.query(
      `select u.action_id as "actionId", d.recommendation_id as "recommendationId"
       from mailed_reply_filings f
       left join action_updates u on u.id = f.update_id
       left join response_drafts d on d.id = f.draft_id
       where f.reply_id = $1`,
      [replyId],
    );
    return {
      actionIds: rows.flatMap(({ actionId }) => actionId ?? []),
      recommendationIds: rows.flatMap(({ recommendationId }) => recommendationId ?? []),
    };
  }

  async addFilings(
    tx: EntityManager,
    filings: readonly Pick<MailedReplyFiling, 'replyId' | 'updateId' | 'draftId'>[],
  ): Promise<void> {
    await insertMany(tx, MailedReplyFiling, filings);
  }

  /** The bytes of its files are kept no longer: what was confirmed is evidence now. */
  async decide(tx: EntityManager, id: number, decision: Decision): Promise<void> {
    await tx.update(MailedReply, { id }, decision);
    await tx.update(MailedReplyFile, { replyId: id }, { content: null });
  }

  /** What came back from an address that is reached again is nobody's to decide any more. */
  async settleBounces(tx: EntityManager, fromAddress: string, decision: Decision): Promise<void> {
    await tx.update(MailedReply, { fromAddress, kind: 'bounce', state: 'waiting' }, decision);
  }
}
