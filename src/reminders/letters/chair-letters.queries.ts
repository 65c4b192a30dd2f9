import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { runsOn } from '../../database/runs-on.sql.js';
import { isPublished, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import type { Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { type Asker, may, reachOf } from '../../web/permissions.rules.js';
import type { ChairLetterRow } from './chair-letter-row.js';
import { IS_SENDING } from './letter-history.queries.js';
import { keyOfMatter, type LetterMatter } from './letter-key.rules.js';

type Columns = Omit<ChairLetterRow, 'reference'> & { readonly year: number; readonly itemNumber: number };

/** Letters `l` about items `i` that this role, by its publicities `$1`, may see. */
const LETTERS = `
  select i.kind, i.id, l.addressee_id as "addresseeId", l.id as "letterId", i.year, i.item_number as "itemNumber",
         b.id as "bodyId", b.name as "bodyName", l.owner_id as "ownerId", o.name as "ownerName", t.name as "addresseeName",
         i.is_published as "isItemPublished", l.number, l.due_on as "dueOn", l.addressed_to as "addressedTo",
         l.to_address as "toAddress", l.copy_to as "copyTo", l.dated_on as "datedOn", l.title, l.words, l.signed_by as "signedBy",
         w.name as "recordedBy", l.recorded_at as "recordedAt", sent.on as "sentOn", latest.message_id as "messageId",
         m.state as "messageState", coalesce(p.in_register, false) as "isPublic", p.reason as "publicReason"
  from chair_letters l
  cross join lateral (
    select 'action' as kind, a.id, a.year, a.number as item_number, a.body_id, ${isPublished('a')} as is_published
    from ${visibleRows('actions', '$1')} a where a.id = l.action_id
    union all
    select 'response', r.id, r.year, r.number, r.body_id, ${isPublished('r')} from ${visibleRows('recommendations', '$1')} r
    where r.id = l.recommendation_id and l.action_id is null
  ) i
  join bodies b on b.id = i.body_id
  join accounts w on w.id = l.recorded_by_id
  left join owners o on o.id = l.owner_id
  left join bodies t on t.id = l.addressee_id
  left join lateral (select min(s.sent_on) as on from chair_letter_sendings s where s.letter_id = l.id and ${IS_SENDING}) sent on true
  left join lateral (select s.message_id from chair_letter_sendings s where s.letter_id = l.id order by s.id desc limit 1) latest on true
  left join messages m on m.id = latest.message_id
  left join lateral (
    select p.in_register, p.reason from chair_letter_publications p where p.letter_id = l.id order by p.id desc limit 1
  ) p on true`;

const TEXTS = `
  select 'action' as kind, a.id, left(a.text, 400) as text from ${visibleRows('actions', '$1')} a where a.id = any($2::int[])
  union all
  select 'response', r.id, left(r.text, 400) from ${visibleRows('recommendations', '$1')} r where r.id = any($3::int[])`;

/** Letters of chairs, read. */
@Injectable()
export class ChairLettersQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound also where what it is about is not for this role */
  async byId(id: number, asker: Asker): Promise<ChairLetterRow> {
    const [letter] = await this.rows('l.id = $2', asker, id);
    if (!letter) throw new NotFound(`Letter ${id}`);
    return letter;
  }

  /** The newest first. @param bodyIds whose; null for every body's */
  async newest(asker: Asker, bodyIds: readonly number[] | null, most: number): Promise<ChairLetterRow[]> {
    return this.rows('($2::int[] is null or b.id = any($2::int[]))', asker, bodyIds, most);
  }

  /** Those about one item, to whomever. */
  async ofItem({ kind, id }: Pick<LetterMatter, 'kind' | 'id'>, asker: Asker): Promise<ChairLetterRow[]> {
    return this.rows(kind === 'action' ? 'l.action_id = $2' : 'l.recommendation_id = $2', asker, id);
  }

  /**
   * The bodies whose letters are for this viewer; null for every body’s. A chair reads those of the bodies that they chair on `day`, by
   * their seat or by their account.
   */
  async bodiesOf(viewer: Viewer, day: CalendarDay): Promise<readonly number[] | null> {
    const reach = reachOf(viewer, 'read-chair-letters');
    if (reach === 'all') return null;
    if (may(viewer, 'keep-register')) return viewer.bodyIds;
    const rows = await this.database.rows<{ id: number }>(
      `select m.body_id as id from body_memberships m where m.person_id = $1 and m.role = 'chair' and ${runsOn('m', '$2')}
       union
       select x.body_id from account_bodies x where $3 and x.account_id = $4 and x.ended_at is null`,
      [viewer.personId, day, viewer.role === 'chair', viewer.accountId],
    );
    return rows.map(({ id }) => id);
  }

  /** What these items say, by {@link keyOfMatter}; those that are not for this role are left out. */
  async textsOf(items: readonly LetterMatter[], asker: Asker): Promise<Map<string, string>> {
    const idsOf = (wanted: LetterMatter['kind']) =>
      items.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    const rows = await this.database.rows<Pick<LetterMatter, 'kind' | 'id'> & { readonly text: string }>(
      TEXTS,
      [visibleTo(asker), idsOf('action'), idsOf('response')],
    );
    const texts = new Map(rows.map(({ kind, id, text }) => [`${kind} ${id}`, text]));
    return new Map(
      items.flatMap((item) => {
        const text = texts.get(`${item.kind} ${item.id}`);
        return text === undefined ? [] : [[keyOfMatter(item), text]];
      }),
    );
  }

  private async rows(which: string, asker: Asker, value: unknown, most = 200): Promise<ChairLetterRow[]> {
    const rows = await this.database.rows<Columns>(
      `${LETTERS} where l.discarded_at is null and (${which}) order by l.id desc limit ${most}`,
      [visibleTo(asker), value],
    );
    return rows.map(({ year, itemNumber, ...row }) => ({
      ...row,
      reference: { kind: row.kind === 'action' ? ('A' as const) : ('R' as const), year, number: itemNumber },
    }));
  }
}
