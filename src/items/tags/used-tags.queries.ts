import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { Database } from '../../database/database.service.js';
import type { Asker } from '../../web/permissions.rules.js';
import { countedWords, MOST_OFFERED, type UsedKind, walkedWords, wordsOnItems } from './used-words.sql.js';

/** Tags and wards that stand on recommendations or actions, in the order of the alphabet. */
export type UsedTags = { readonly tags: readonly string[]; readonly wards: readonly string[] };

/** Which tags and wards were given before. */
@Injectable()
export class UsedTagsQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
  ) {}

  /** Those on what this role may see; null is the public. Of very many those that stand on most. */
  async seenBy(asker: Asker | null): Promise<UsedTags> {
    const [tags, wards] = await Promise.all([
      this.words('tag', MOST_OFFERED, asker),
      this.words('ward', MOST_OFFERED, asker),
    ]);
    return { tags, wards };
  }

  /** Every tag on what this role may see, however many there are. */
  async tagsSeenBy(asker: Asker | null): Promise<readonly string[]> {
    return this.words('tag', null, asker);
  }

  private async words(kind: UsedKind, most: number | null, asker: Asker | null): Promise<readonly string[]> {
    const visible = [visibleTo(asker)];
    const find = async () => {
      const words = await this.found(kind, most, visible);
      return words.sort((one, other) => one.localeCompare(other, 'en-GB'));
    };
    return this.memory.found(['used words', kind, most, visible], find, 'once');
  }

  private async found(kind: UsedKind, most: number | null, visible: readonly unknown[]): Promise<string[]> {
    const asked = async (sql: string) =>
      (await this.database.rows<{ word: string }>(sql, visible)).map(({ word }) => word);
    if (currentViewpoint()) return asked(wordsOnItems(kind, most));
    const walked = await this.database.rows<{ word: string; isSeen: boolean }>(walkedWords(kind), visible);
    if (walked.length > MOST_OFFERED) return asked(countedWords(kind, most));
    return walked.flatMap(({ word, isSeen }) => (isSeen ? word : []));
  }
}
