import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { REMOVAL_ACTION, TrailRemovalsRepository } from '../audit/removal/trail-removals.repository.js';
import { ImportsRepository } from '../imports/imports.repository.js';
import { ImportRemovalsRepository } from '../imports/removal/import-removals.repository.js';
import { ReplyRemovalsRepository } from '../reminders/replies/reply-removals.repository.js';
import { Refused } from '../web/errors.js';

/** What a sheet is called once its content is gone. */
const REMOVED_SHEET = 'removed sheet';

/** Takes the content out of what is kept only so that it can be looked up: imported sheets and answers by e-mail. */
@Injectable()
export class KeptRemovalsService {
  constructor(
    private readonly changes: Changes,
    private readonly imports: ImportsRepository,
    private readonly sheets: ImportRemovalsRepository,
    private readonly replies: ReplyRemovalsRepository,
    private readonly trail: TrailRemovalsRepository,
  ) {}

  /** @throws Refused while it runs, or where it is gone already */
  async removeSheet(by: By, id: number, reason: string): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const sheet = await this.imports.lock(tx, id);
      if (sheet.contentRemovedAt) throw Refused.at('reason', 'Its content was removed already');
      if (sheet.state === 'running')
        throw Refused.at('reason', 'Its rows are being imported. Wait until that has finished');
      await this.sheets.removeContent(tx, id, REMOVED_SHEET, { at, by: by.name, reason });
      const sealed = await this.trail.redactTrail(tx, 'import', id, sheet.filename);
      await record({
        action: REMOVAL_ACTION,
        subject: { kind: 'import', id, reference: REMOVED_SHEET },
        after: { files: `SHA-256 ${sheet.checksum}`, sealed },
        note: reason,
      });
      return true;
    });
  }

  /** @throws Refused where it is gone already */
  async removeReply(by: By, id: number, subject: string, reason: string): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const isThere = await this.replies.removeContent(tx, id, at, reason);
      if (!isThere) throw Refused.at('reason', 'Its content was removed already');
      const sealed = subject === '' ? {} : await this.trail.redactTrail(tx, 'reply', id, subject);
      await record({
        action: REMOVAL_ACTION,
        subject: { kind: 'reply', id, reference: null },
        after: { sealed },
        note: reason,
      });
      return true;
    });
  }
}
