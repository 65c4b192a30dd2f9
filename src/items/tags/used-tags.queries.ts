import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { type Visible, visibleTo } from '../../bodies/publicity.rules.js';
import type { Asker } from '../../web/permissions.rules.js';
import { visibleRows } from '../publicity/visible-rows.queries.js';

/** Tags and wards that stand on recommendations or actions, in the order of the alphabet. */
export type UsedTags = { readonly tags: readonly string[]; readonly wards: readonly string[] };

/** More than so many are no choice. */
const MOST_OFFERED = 200;

const wordsIn = (column: 'tags' | 'wards') => `
  select word from (
    select unnest(${column}) as word from ${visibleRows('items', '$1')} i where ${column} <> '{}'
  ) used group by word order by count(*) desc, word limit ${MOST_OFFERED}`;

/** Which tags and wards were given before. */
@Injectable()
export class UsedTagsQueries {
  constructor(private readonly memory: RegisterMemory) {}

  /** Those on what this role may see; null is the public. */
  async seenBy(asker: Asker | null): Promise<UsedTags> {
    const visible = visibleTo(asker);
    const [tags, wards] = await Promise.all([this.words('tags', visible), this.words('wards', visible)]);
    return { tags, wards };
  }

  private async words(column: 'tags' | 'wards', visible: readonly Visible[]): Promise<string[]> {
    const rows = await this.memory.rows<{ word: string }>(wordsIn(column), [visible]);
    return rows.map(({ word }) => word).sort((one, other) => one.localeCompare(other, 'en-GB'));
  }
}
