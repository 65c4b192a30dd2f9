import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { REMOVED_WORDS } from '../../audit/removal/trail-removals.repository.js';
import { countTouched } from '../../database/count-touched.js';
import { countedUpdate, hold, replacedInList } from '../../database/words-removal.sql.js';

/** What sheets said of an item, in their rows and as it is kept to tell what a later sheet changes. */
const FACTS = [
  `update import_references set facts = without_words(facts, $2, $3)
   where (case when $4 = 'A' then action_id else recommendation_id end) = $1
     and without_words(facts, $2, $3) is distinct from facts`,
  `update import_effects set before = without_words(before, $2, $3), after = without_words(after, $2, $3)
   where subject_id = $1 and kind in (case when $4 = 'A' then 'action' else 'recommendation' end,
       case when $4 = 'A' then 'changed-action' else 'changed-recommendation' end)
     and (without_words(before, $2, $3) is distinct from before or without_words(after, $2, $3) is distinct from after)`,
].map(countedUpdate);

const LISTS = ['cells', 'refused_cells', 'done_changes'];
const ROWS = [
  `update import_rows set ${LISTS.map(replacedInList).join(', ')}, draft = without_words(draft, $2, $3)
   where $1 = any(done_items) and ${hold([`array_to_string(${LISTS.join(' || ')}, E'\\n')`, 'draft::text'])}`,
].map(countedUpdate);

/** Takes personal data out of imported sheets. */
@Injectable()
export class ImportRemovalsRepository {
  /** Takes words out of the rows from which an item came; the file itself holds them still. @returns in how many rows they stood */
  async removeWords(
    tx: EntityManager,
    { kind, id, reference }: { readonly kind: 'R' | 'A'; readonly id: number; readonly reference: string },
    words: string,
  ): Promise<number> {
    const known = await countTouched(tx, FACTS, [id, words, REMOVED_WORDS, kind]);
    return known + (await countTouched(tx, ROWS, [reference, words, REMOVED_WORDS]));
  }

  /** Takes the file, its rows and what they changed away; what became of each row stays. */
  async removeContent(
    tx: EntityManager,
    id: number,
    filename: string,
    removed: { readonly at: Date; readonly by: string; readonly reason: string },
  ): Promise<void> {
    await tx.query(`update import_contents set content = '' where import_id = $1`, [id]);
    await tx.query(
      `update import_rows set cells = '{}', refused_cells = '{}', draft = null, reason = case when reason is null then null else $2 end
       where import_id = $1`,
      [id, REMOVED_WORDS],
    );
    await tx.query(
      `update import_references f set facts = null from import_effects e
       where e.import_id = $1 and (e.kind = 'reference' and e.subject_id = f.id
         or e.kind in ('action', 'changed-action') and e.subject_id = f.action_id
         or e.kind in ('recommendation', 'changed-recommendation') and e.subject_id = f.recommendation_id)`,
      [id],
    );
    await tx.query('update import_effects set before = null, after = null where import_id = $1', [id]);
    await tx.query(
      `update imports set filename = $2, title = null, headings = '{}', plan = null, content_removed_at = $3,
         content_removed_by = $4, content_removed_reason = $5 where id = $1`,
      [id, filename, removed.at, removed.by, removed.reason],
    );
  }
}
