import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { publicRows } from '../items/publicity/visible-rows.queries.js';
import { formatReference, type Reference } from '../items/references/reference.rules.js';
import { IS_SENDING } from '../reminders/letters/letter-history.queries.js';
import { NotFound } from '../web/errors.js';

/** A letter of a chair that the public can read. */
export type PublicLetter = {
  readonly id: number;
  readonly reference: Reference;
  readonly bodyName: string;
  readonly number: number;
  readonly addressedTo: string;
  readonly datedOn: CalendarDay;
  readonly sentOn: CalendarDay;
  readonly title: string;
  readonly words: string;
  readonly signedBy: string;
};

type Columns = Omit<PublicLetter, 'reference'> & {
  readonly kind: 'A' | 'R';
  readonly year: number;
  readonly itemNumber: number;
};

/**
 * Letters that were sent and published, about what is itself published: what is withheld takes its letters with it. A letter that was
 * withdrawn since is shown as at no earlier day either.
 */
const LETTERS = `
  select l.id, i.kind, i.year, i.number as "itemNumber", b.name as "bodyName", l.number, l.addressed_to as "addressedTo",
         l.dated_on as "datedOn", sent.on as "sentOn", l.title, l.words, l.signed_by as "signedBy"
  from chair_letters l
  join (
    select 'A' as kind, a.id, a.year, a.number, a.body_id from ${publicRows('actions')} a
    union all
    select 'R', r.id, r.year, r.number, r.body_id from ${publicRows('recommendations')} r
  ) i on i.id = coalesce(l.action_id, l.recommendation_id) and i.kind = case when l.action_id is null then 'R' else 'A' end
  join bodies b on b.id = i.body_id
  join lateral (select min(s.sent_on) as on from chair_letter_sendings s where s.letter_id = l.id and ${IS_SENDING}) sent
    on sent.on is not null
  join lateral (
    select p.in_register from chair_letter_publications p where p.letter_id = l.id order by p.id desc limit 1
  ) p on p.in_register
  join lateral (
    select p.in_register from public.chair_letter_publications p where p.letter_id = l.id order by p.id desc limit 1
  ) now on now.in_register`;

/** Letters of chairs as the public can read them. */
@Injectable()
export class PublicLettersQueries {
  constructor(private readonly database: Database) {}

  /** The first first. */
  async ofItem({ kind, year, number }: Reference): Promise<PublicLetter[]> {
    return this.rows('i.kind = $1 and i.year = $2 and i.number = $3', [kind, year, number]);
  }

  /** @throws NotFound */
  async byId(id: number): Promise<PublicLetter> {
    const [letter] = await this.rows('l.id = $1', [id]);
    if (!letter) throw new NotFound(`Letter ${id} in the public register`);
    return letter;
  }

  private async rows(which: string, values: readonly unknown[]): Promise<PublicLetter[]> {
    const rows = await this.database.rows<Columns>(`${LETTERS} where ${which} order by l.id`, values);
    return rows.map(({ kind, year, itemNumber, ...row }) => ({
      ...row,
      reference: { kind, year, number: itemNumber },
    }));
  }
}

/** “First letter from the chair about R2022/014” */
export function publicLetterName({ number, reference }: Pick<PublicLetter, 'number' | 'reference'>): string {
  const which = ['First', 'Second', 'Third'][number - 1] ?? '';
  return `${which} letter from the chair about ${formatReference(reference)}`;
}
