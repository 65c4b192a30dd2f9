import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../audit/removal/trail-removals.repository.js';

/** Messages that name an item by its reference, or were written about it; in HTML a few signs are written otherwise. */
const ABOUT_IT = `
  with touched as (update messages set subject = replace(subject, $2, $3), text_body = replace(text_body, $2, $3),
     html_body = replace(replace(html_body, $4, $3), $2, $3)
   where (position($1 in concat_ws(E'\\n', subject, text_body)) > 0 or id = any($5))
     and (position($2 in concat_ws(E'\\n', subject, text_body, html_body)) > 0 or position($4 in html_body) > 0) returning id)
  select id from touched order by id`;

/** Takes personal data out of what was written to people. */
@Injectable()
export class MessageRemovalsRepository {
  /**
   * Takes words out of the messages that name an item.
   * @param aboutIt the ids of messages about it that may name it otherwise
   * @returns the ids of those in which they stood
   */
  async removeWords(
    tx: EntityManager,
    reference: string,
    aboutIt: readonly number[],
    words: string,
  ): Promise<number[]> {
    const values = [reference, words, REMOVED_WORDS, inHtml(words), aboutIt];
    const rows: { id: number }[] = await tx.query(ABOUT_IT, values);
    return rows.map(({ id }) => id);
  }
}

function inHtml(words: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#x27;',
  };
  return words.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
