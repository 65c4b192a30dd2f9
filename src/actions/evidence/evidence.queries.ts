import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { NotFound } from '../../web/errors.js';
import { IS_PUBLIC_EVIDENCE } from './public-evidence.js';

/** A kept file, with what decides who may see it. */
export type EvidenceOnFile = {
  /** The reference of the action it belongs to. */
  readonly reference: Reference;
  /** Whether everybody may see it: its action is published, and its owner marked it as fit for publication. */
  readonly isPublic: boolean;
};

export type EvidenceDownload = {
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Buffer;
  /** When its bytes were removed, and why; null while they are kept. */
  readonly removedAt: Date | null;
  readonly removedReason: string | null;
};

type Found = {
  readonly year: number;
  readonly number: number;
  readonly isPublic: boolean;
};

/** Files of evidence. */
@Injectable()
export class EvidenceQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound where there is no such file */
  async find(id: number): Promise<EvidenceOnFile> {
    const [found] = await this.database.rows<Found>(
      `select a.year, a.number, ${IS_PUBLIC_EVIDENCE} as "isPublic"
       from evidence e join action_updates u on u.id = e.update_id join actions a on a.id = u.action_id
       where e.id = $1 and e.checksum is not null`,
      [id],
    );
    if (!found) throw new NotFound('This file');
    const { year, number, isPublic } = found;
    return { reference: { kind: 'A', year, number }, isPublic };
  }

  /** @throws NotFound */
  async content(id: number): Promise<EvidenceDownload> {
    const [file] = await this.database.rows<EvidenceDownload>(
      `select e.filename, e.media_type as "mediaType", c.content, c.removed_at as "removedAt", c.removed_reason as "removedReason"
       from evidence e join evidence_contents c on c.checksum = e.checksum where e.id = $1`,
      [id],
    );
    if (!file) throw new NotFound('This file');
    return { ...file, content: Buffer.from(file.content) };
  }
}
