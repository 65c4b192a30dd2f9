import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActionRemovalsRepository } from '../actions/removal/action-removals.repository.js';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import {
  REMOVAL_ACTION,
  REMOVED_WORDS,
  TrailRemovalsRepository,
  type TrailSeals,
} from '../audit/removal/trail-removals.repository.js';
import { MessageFiles } from '../mail/message-files.service.js';
import { LETTER_SUBJECT } from '../reminders/letters/chair-letter-drafts.service.js';
import { ReportJobsRepository } from '../reports/jobs/report-jobs.repository.js';
import {
  type ReportRemoval,
  ReportRemovalsRepository,
} from '../reports/published/removal/report-removals.repository.js';
import { TemplateRemovalsRepository } from '../reports/report-templates/removal/template-removals.repository.js';
import { Refused } from '../web/errors.js';
import { ElsewhereWordsRepository } from './elsewhere-words.repository.js';
import { type ItemOfRemoval, ItemWordsRepository } from './item-words.repository.js';

/** What is to go from an item. */
export type ItemRemoval = {
  readonly item: ItemOfRemoval;
  /** The paper it was made from; null for none. */
  readonly documentId: number | null;
  /** Words, exactly as they stand; empty for none. */
  readonly words: string;
  /** Files of evidence whose content goes. */
  readonly evidenceIds: readonly number[];
  readonly reason: string;
};

type Removed = {
  readonly places: number;
  readonly sealed: TrailSeals;
  /** The messages in which the words stood. */
  readonly messages: readonly number[];
};
const NOTHING: Removed = { places: 0, sealed: {}, messages: [] };

/** Takes personal data out of an item: out of its rows, their older versions, its messages, its paper's text and the trail. */
@Injectable()
export class ItemRemovalsService {
  constructor(
    private readonly changes: Changes,
    private readonly rows: ItemWordsRepository,
    private readonly elsewhere: ElsewhereWordsRepository,
    private readonly files: ActionRemovalsRepository,
    private readonly trail: TrailRemovalsRepository,
    private readonly messageFiles: MessageFiles,
    private readonly reports: ReportRemovalsRepository,
    private readonly reportJobs: ReportJobsRepository,
    private readonly templates: TemplateRemovalsRepository,
  ) {}

  /** @throws Refused where there is nothing to remove, or the reason repeats it */
  async remove(by: By, removal: ItemRemoval): Promise<void> {
    const { item, words, evidenceIds, reason } = removal;
    if (words === '' && evidenceIds.length === 0)
      throw Refused.at('words', 'Enter the words, or choose a file');
    if (words !== '' && reason.includes(words))
      throw Refused.at('reason', 'Say why without using the words themselves');
    const touched = await this.changes.make(by, async ({ tx, at, record }) => {
      const gone = await this.files.removeFiles(tx, evidenceIds, at, reason);
      const { places, sealed, messages } =
        words === '' ? NOTHING : await this.removeWords(tx, removal, { at, by: by.name, reason });
      const named = gone.map(
        ({ filename, checksum, sizeBytes }) =>
          `${without(filename, words)}, ${sizeBytes} bytes, SHA-256 ${checksum}`,
      );
      await record({
        action: REMOVAL_ACTION,
        subject: {
          kind: item.kind === 'A' ? 'action' : 'recommendation',
          id: item.id,
          reference: item.reference,
        },
        after: { places: String(places), files: named.join('; ') || null, sealed },
        note: reason,
      });
      return messages;
    });
    await this.messageFiles.remove(touched);
  }

  /** Browsers send line breaks as two characters; they are kept as one or as two. */
  private async removeWords(tx: EntityManager, removal: ItemRemoval, why: ReportRemoval): Promise<Removed> {
    const words = removal.words.replace(/\r\n?/g, '\n');
    const all: Removed[] = [];
    for (const each of new Set([words, words.replaceAll('\n', '\r\n')]))
      all.push(await this.removeSpelling(tx, removal, each, why));
    const places = all.reduce((sum, each) => sum + each.places, 0);
    if (places === 0)
      throw Refused.at(
        'words',
        'These words are nowhere in this item. Enter them exactly as they are written',
      );
    const sealed = Object.assign({}, ...all.map((each) => each.sealed)) as TrailSeals;
    return { places, sealed, messages: all.flatMap(({ messages }) => messages) };
  }

  private async removeSpelling(
    tx: EntityManager,
    { item, documentId }: ItemRemoval,
    words: string,
    why: ReportRemoval,
  ): Promise<Removed> {
    const rows = await this.rows.remove(tx, item, words);
    const elsewhere = await this.elsewhere.remove(tx, item, documentId, words);
    const letters = await this.elsewhere.letterIds(tx, item);
    const versioned = {
      chair_letters: letters,
      ...(await this.rows.versioned(tx, item)),
      ...(await this.elsewhere.versioned(tx, documentId)),
    };
    let versions = 0;
    for (const [table, ids] of Object.entries(versioned))
      versions += await this.trail.redactVersions(tx, table, ids, words);
    const kind = item.kind === 'A' ? 'action' : 'recommendation';
    const sealed = {
      ...(await this.trail.redactTrail(tx, kind, item.id, words)),
      ...(documentId === null ? {} : await this.trail.redactTrail(tx, 'document', documentId, words)),
    };
    for (const id of letters)
      Object.assign(sealed, await this.trail.redactTrail(tx, LETTER_SUBJECT, id, words));
    await this.reportJobs.beginAnew(tx);
    const published = await this.reports.removeWords(tx, item.kind, item.id, words, why);
    const templates = await this.templates.removeWords(tx, words);
    Object.assign(sealed, published.sealed, templates.sealed);
    // What was changed just now left an older version behind; one that stood alone counts as a place.
    const places =
      rows + elsewhere.places + published.reports + templates.templates + Object.keys(sealed).length;
    return { places: places || versions, sealed, messages: elsewhere.messages };
  }
}

function without(text: string, words: string): string {
  return words === '' ? text : text.replaceAll(words, REMOVED_WORDS);
}
