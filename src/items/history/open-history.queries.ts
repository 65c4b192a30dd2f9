import { Injectable } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import type { HistoryEntry } from '../../audit/history-entry.js';
import { seesEverything, visibleTo } from '../../bodies/publicity.rules.js';
import { Database } from '../../database/database.service.js';
import { hiddenDocuments } from '../../documents/visible-documents.queries.js';
import type { Asker } from '../../web/permissions.rules.js';
import { isMergedWithHidden } from '../links/hidden-mergers.sql.js';
import { isHidden } from '../publicity/visible-rows.queries.js';
import { parseReference } from '../references/reference.rules.js';
import { openHistory, referencesIn, wordsOf } from './open-history.rules.js';

const HIDDEN_ITEMS = `
  select w.reference as name
  from unnest($1::text[], $2::text[], $3::int[], $4::int[]) as w(reference, kind, year, number)
  join items i on i.kind = w.kind and i.year = w.year and i.number = w.number
  where ${isHidden('i', '$5')}`;

/** However it is spaced, and in whatever letters. */
const plainly = (words: string) => String.raw`lower(regexp_replace(${words}, '\s+', ' ', 'g'))`;

const HIDDEN_PAPERS = `
  select distinct d.title as name from ${hiddenDocuments('$2')} d
  where position(${plainly('btrim(d.title)')} in ${plainly('$1')}) > 0 and btrim(d.title) <> ''`;

const MERGED = `select ${isMergedWithHidden('$1', '$2')} as hidden`;

/** The trail of an item or a measure as it is told on its page. */
@Injectable()
export class OpenHistoryQueries {
  constructor(
    private readonly database: Database,
    private readonly history: HistoryQueries,
  ) {}

  /** Every entry about it, oldest first, without what tells this role of items that it may not see. */
  async of(
    kind: 'recommendation' | 'action' | 'measure',
    id: number,
    asker: Asker | null,
  ): Promise<HistoryEntry[]> {
    return this.opened(kind, id, await this.history.of(kind, id), asker);
  }

  /** These entries about a thing, told alike. */
  async opened(
    kind: string,
    id: number | null,
    entries: readonly HistoryEntry[],
    asker: Asker | null,
  ): Promise<HistoryEntry[]> {
    const visible = visibleTo(asker);
    if (seesEverything(visible)) return [...entries];
    const named = referencesIn(entries).flatMap((text) => {
      const reference = parseReference(text);
      return reference ? [{ text, ...reference }] : [];
    });
    const [items, papers, mergers] = await Promise.all([
      this.database.rows<{ name: string }>(HIDDEN_ITEMS, [
        named.map(({ text }) => text),
        named.map((each) => each.kind),
        named.map(({ year }) => year),
        named.map(({ number }) => number),
        visible,
      ]),
      this.database.rows<{ name: string }>(HIDDEN_PAPERS, [wordsOf(entries), visible]),
      kind === 'recommendation' ? this.database.rows<{ hidden: boolean }>(MERGED, [id, visible]) : [],
    ]);
    const hidden = {
      references: new Set(items.map(({ name }) => name)),
      titles: papers.map(({ name }) => name),
    };
    return openHistory(entries, hidden, mergers[0]?.hidden ?? false);
  }
}
