/** What somebody did since with an item. */
export type DoneSince = {
  readonly reference: string;
  readonly action: string;
  readonly actor: string;
  readonly at: Date;
};

/**
 * What was done since the instant `$1` with the recommendations `$2` and the actions `$3`. Another change that came at the same instant
 * is its own: the program gives each an instant.
 */
export const ITEMS_CHANGED_SINCE = `
  select coalesce(e.subject_reference, '') as reference, e.action, e.actor, e.at from audit_entries e
  where e.at > $1 and (e.subject_kind = 'recommendation' and e.subject_id = any($2)
    or e.subject_kind = 'action' and e.subject_id = any($3))
  order by e.id limit 20`;
