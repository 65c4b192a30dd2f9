import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../audit/removal/trail-removals.repository.js';
import { countTouched } from '../database/count-touched.js';

/** Messages that name an item by its reference; in HTML a few signs are written otherwise. */
const NAMING_IT = [
  `with touched as (update messages set subject = replace(subject, $2, $3), text_body = replace(text_body, $2, $3),
     html_body = replace(replace(html_body, $4, $3), $2, $3)
   where position($1 in concat_ws(E'\\n', subject, text_body)) > 0
     and (position($2 in concat_ws(E'\\n', subject, text_body, html_body)) > 0 or position($4 in html_body) > 0) returning 1)
   select count(*)::int as count from touched`,
];

/** Takes personal data out of what was written to people. */
@Injectable()
export class MessageRemovalsRepository {
  /** Takes words out of the messages that name an item. @returns in how many they stood */
  async removeWords(tx: EntityManager, reference: string, words: string): Promise<number> {
    return countTouched(tx, NAMING_IT, [reference, words, REMOVED_WORDS, inHtml(words)]);
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
