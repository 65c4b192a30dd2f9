import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { insertMany } from '../database/insert-many.js';
import { Evidence } from './evidence/evidence.entity.js';
import { EvidenceContent } from './evidence/evidence-content.entity.js';
import { Extension } from './extensions/extension.entity.js';
import { ActionUpdate } from './updates/action-update.entity.js';

/** A link that proves what an update says. */
export type EvidenceLink = { readonly title: string; readonly address: string; readonly isPublic?: boolean };

/** A file that proves what an update says, with what its own bytes say it is. */
export type EvidenceFile = {
  readonly title: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly checksum: string;
  readonly isPublic: boolean;
};

/** What proves an update: a link, a file, both or nothing; more files where several were sent. */
export type NewEvidence = {
  readonly link: EvidenceLink | null;
  readonly file: EvidenceFile | null;
  readonly moreFiles?: readonly EvidenceFile[];
};

type NewUpdateRow = Omit<ActionUpdate, 'id' | 'meetsOn' | 'meetsMeetingId' | 'sentBy' | 'cameBy'> &
  Partial<Pick<ActionUpdate, 'meetsOn' | 'meetsMeetingId' | 'sentBy' | 'cameBy'>>;

/** Keeps what happens to actions; nothing of it is changed afterwards. */
@Injectable()
export class ActionEventsRepository {
  async addUpdate(tx: EntityManager, update: NewUpdateRow, evidence: NewEvidence): Promise<number> {
    const { id } = await tx.save(ActionUpdate, update);
    await this.addEvidence(tx, id, evidence, update.recordedAt);
    return id;
  }

  /** Keeps updates that nothing proves. */
  async addUpdates(tx: EntityManager, updates: readonly NewUpdateRow[]): Promise<void> {
    await insertMany(tx, ActionUpdate, updates);
  }

  /** Keeps what proves an update; the bytes of a file once, however often they are uploaded. */
  async addEvidence(
    tx: EntityManager,
    updateId: number,
    { link, file, moreFiles = [] }: NewEvidence,
    recordedAt: Date,
  ): Promise<void> {
    if (link) await tx.insert(Evidence, { ...link, updateId, recordedAt });
    for (const { content, ...kept } of [...(file ? [file] : []), ...moreFiles]) {
      const bytes = { checksum: kept.checksum, content };
      await tx.createQueryBuilder().insert().into(EvidenceContent).values(bytes).orIgnore().execute();
      await tx.insert(Evidence, { ...kept, sizeBytes: content.length, updateId, recordedAt });
    }
  }

  async addExtension(tx: EntityManager, extension: Omit<Extension, 'id'>): Promise<void> {
    await tx.insert(Extension, extension);
  }

  /** Those of many actions that were agreed together. */
  async addExtensions(tx: EntityManager, extensions: readonly Omit<Extension, 'id'>[]): Promise<void> {
    if (extensions.length > 0) await tx.insert(Extension, [...extensions]);
  }

  /** The day on which the last extension of an action was agreed; null where there was none. */
  async lastAgreedOn(tx: EntityManager, actionId: number): Promise<CalendarDay | null> {
    const last = await tx.findOne(Extension, {
      where: { actionId },
      order: { agreedOn: 'DESC', id: 'DESC' },
    });
    return last?.agreedOn ?? null;
  }
}
