import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import { Document } from '../document.entity.js';

/** Who may see papers. */
@Injectable()
export class DocumentPublicitiesService {
  constructor(private readonly changes: Changes) {}

  /**
   * Changes who may see a paper, with its text and its original.
   * @param seen the last entry of the paper's trail when the form was opened
   * @throws ChangedMeanwhile
   */
  async change(by: By, id: number, publicity: Publicity, reason: string, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const paper = await tx.findOneOrFail(Document, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const subject = { kind: 'document', id, reference: paper.title };
      await requireUnchanged(tx, subject, `/documents/${id}`, seen);
      await tx.update(Document, id, { publicity });
      await record({
        action: 'changed who may see it',
        subject,
        before: { publicity: paper.publicity },
        after: { publicity },
        note: reason,
      });
    });
  }
}
