import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { DocumentsRepository } from '../../documents/documents.repository.js';
import { Refused } from '../../web/errors.js';
import type { Asker } from '../../web/permissions.rules.js';
import { PaperDependantsQueries } from './paper-dependants.queries.js';

/** Takes a wrong paper out of the register while nothing rests on it, and puts it back. */
@Injectable()
export class PaperTakingOutService {
  constructor(
    private readonly changes: Changes,
    private readonly documents: DocumentsRepository,
    private readonly dependants: PaperDependantsQueries,
  ) {}

  /**
   * @param seen the last entry of the paper's trail when the form was opened
   * @throws ChangedMeanwhile, Refused where it is out already, or something rests on it
   */
  async takeOut(by: By, asker: Asker, id: number, reason: string, seen: number): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const paper = await this.documents.lock(tx, id);
      const subject = { kind: 'document', id, reference: paper.title };
      await requireUnchanged(tx, subject, `/documents/${id}`, seen);
      if (paper.takenOutAt) throw Refused.at('reason', 'It was taken out already');
      const resting = await this.dependants.lockedIn(tx, id, asker);
      if (resting.length > 0)
        throw Refused.at(
          'reason',
          `Something depends on it: ${resting.map(({ name, what }) => name ?? `a ${what}`).join(', ')}`,
        );
      await this.documents.amend(tx, id, { takenOutAt: at, takenOutBy: by.name, takenOutReason: reason });
      await record({ action: 'took the paper out', subject, note: reason });
      return true;
    });
  }

  /** @throws Refused where it is not out */
  async putBack(by: By, id: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const { title, takenOutAt, takenOutReason } = await this.documents.lock(tx, id);
      if (!takenOutAt) throw new Refused([{ field: null, message: 'It stands in the register' }]);
      await this.documents.amend(tx, id, { takenOutAt: null, takenOutBy: null, takenOutReason: null });
      await record({
        action: 'put the paper back',
        subject: { kind: 'document', id, reference: title },
        before: { takenOutBecause: takenOutReason },
      });
      return true;
    });
  }
}
