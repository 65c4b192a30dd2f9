import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { NotFound, Refused } from '../../web/errors.js';
import { OfficeWriter } from '../formats/office-writer.service.js';
import { LetterheadsRepository } from './letterheads.repository.js';

type Recorder = By & { readonly accountId: number };

/** A file that is to be the letterhead. */
export type GivenLetterhead = { readonly filename: string; readonly content: Buffer };

/** The council's own Word document, into which reports are written. */
@Injectable()
export class LetterheadsService {
  constructor(
    private readonly changes: Changes,
    private readonly letterheads: LetterheadsRepository,
    private readonly office: OfficeWriter,
  ) {}

  /** Takes a letterhead in; an earlier one holds no longer. @throws Refused where a report cannot be written into it, or not safely */
  async takeIn(by: Recorder, { filename, content }: GivenLetterhead): Promise<void> {
    const fault = await this.office.letterheadFault(content);
    if (fault !== null) throw Refused.at('file', `${filename} ${fault}`);
    const checksum = createHash('sha256').update(content).digest('hex');
    await this.changes.make(by, async ({ tx, at, record }) => {
      const [before] = await this.letterheads.removeAll(tx, by.accountId, at);
      const kept = { filename, checksum, sizeBytes: content.length };
      const id = await this.letterheads.add(tx, {
        ...kept,
        content,
        uploadedById: by.accountId,
        uploadedAt: at,
        removedById: null,
        removedAt: null,
      });
      await record({
        action: 'gave reports in Word a letterhead',
        subject: { kind: 'letterhead', id, reference: filename },
        ...(before ? { before: { filename: before.filename } } : {}),
        after: kept,
      });
    });
  }

  /** Reports go back to a document of our own. @throws NotFound where there is none */
  async remove(by: Recorder): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const [held] = await this.letterheads.removeAll(tx, by.accountId, at);
      if (!held) throw new NotFound('The letterhead');
      await record({
        action: 'took out the letterhead of reports',
        subject: { kind: 'letterhead', id: held.id, reference: held.filename },
        before: { filename: held.filename },
      });
    });
  }
}
