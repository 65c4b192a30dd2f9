import { Injectable } from '@nestjs/common';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { ClockEventKind } from '../../deadlines/clock-event.rules.js';
import { visibleDocuments } from '../../documents/visible-documents.queries.js';
import { isConfidential, isExempt, isHidden } from '../../items/publicity/visible-rows.queries.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { NotFound } from '../../web/errors.js';
import type { Asker } from '../../web/permissions.rules.js';
import { isFurther } from '../states/recommendation-state.queries.js';
import type { Letter, LetterItem } from './notice-letter.js';

/** A letter as a list names it. */
export type LetterLine = {
  readonly id: number;
  readonly addresseeId: number;
  readonly addresseeName: string;
  readonly datedOn: CalendarDay;
  readonly items: number;
  /** The day of its service as it holds; null where it is not recorded. */
  readonly servedOn: CalendarDay | null;
};

/** A day that was recorded of a letter: its service, or receipt. */
export type LetterDay = {
  readonly kind: ClockEventKind;
  readonly happenedOn: CalendarDay;
  readonly postedOn: CalendarDay | null;
  readonly isPresumed: boolean;
  readonly count: number;
};

type ItemColumns = Omit<LetterItem, 'reference'>;

const LINES = `
  select l.id, a.id as "addresseeId", a.name as "addresseeName", l.dated_on as "datedOn",
    (select count(*)::int from notice_letter_items i where i.notice_letter_id = l.id) as items,
    (select e.happened_on from clock_events e where e.notice_letter_id = l.id and e.kind <> 'receipt'
     order by e.id desc limit 1) as "servedOn"
  from notice_letters l join bodies a on a.id = l.addressee_id`;

/** Notice letters, read. */
@Injectable()
export class NoticeLettersQueries {
  constructor(private readonly database: Database) {}

  /** @throws NotFound also where something in it is not for this role */
  async byId(id: number, asker: Asker): Promise<Letter> {
    const [letter] = await this.database.rows<Omit<Letter, 'items'>>(
      `select l.id, b.name as "bodyName", a.id as "addresseeId", a.name as "addresseeName", d.id as "documentId",
              d.title as "documentTitle", d.dated_on as "documentOn", l.clock_rule as "clockRule",
              l.clock_length as "clockLength", l.clock_citation as "clockCitation", l.addressed_to as "addressedTo",
              not exists (select from notice_letter_items i where i.notice_letter_id = l.id
                and not ${isFurther('i.recommendation_id', 'l.addressee_id')}) as "isFurther", l.signed_by as "signedBy",
              l.dated_on as "datedOn", b.contact_name as "contactName", b.contact_telephone as "contactTelephone", b.contact_email as "contactEmail",
              w.name as "recordedBy", l.recorded_at as "recordedAt"
       from notice_letters l
       join bodies b on b.id = l.body_id
       join bodies a on a.id = l.addressee_id
       join accounts w on w.id = l.recorded_by_id
       left join ${visibleDocuments('$2')} d on d.id = l.document_id
       where l.id = $1 and not exists (
         select from notice_letter_items i join recommendations r on r.id = i.recommendation_id
         where i.notice_letter_id = l.id and ${isHidden('r', '$2')})`,
      [id, visibleTo(asker)],
    );
    if (!letter) throw new NotFound(`Notice letter ${id}`);
    const items = await this.database.rows<ItemColumns>(
      `select i.recommendation_id as "recommendationId", r.year, r.number, i.label, i.text,
              ${isExempt('r')} as "isExempt",
              coalesce(${isConfidential('r')}, false) as "isConfidential",
              coalesce(f.response_due_on, case when f.id is null then r.response_due_on end) as "responseDueOn"
       from notice_letter_items i join recommendations r on r.id = i.recommendation_id
       join notice_letters l on l.id = i.notice_letter_id
       left join recommendation_addressees f
         on f.recommendation_id = r.id and f.body_id = l.addressee_id and r.addressee_id <> l.addressee_id
       where i.notice_letter_id = $1 order by i.position`,
      [id],
    );
    return {
      ...letter,
      items: items.map((item) => ({ reference: formatReference({ kind: 'R', ...item }), ...item })),
    };
  }

  /** The days of its service as they hold, and for how many of its recommendations. */
  async daysOf(id: number): Promise<LetterDay[]> {
    return this.database.rows(
      `select kind, happened_on as "happenedOn", posted_on as "postedOn", is_presumed as "isPresumed", count(*)::int as count
       from (select distinct on (recommendation_id, kind) kind, happened_on, posted_on, is_presumed from clock_events
             where notice_letter_id = $1 order by recommendation_id, kind, id desc) latest
       group by kind, happened_on, posted_on, is_presumed order by kind, happened_on`,
      [id],
    );
  }

  /** The letters about a recommendation, the latest first. */
  async ofRecommendation(recommendationId: number): Promise<LetterLine[]> {
    return this.database.rows(
      `${LINES} where l.id in (select notice_letter_id from notice_letter_items where recommendation_id = $1)
       order by l.id desc`,
      [recommendationId],
    );
  }

  /** The letters about a paper, the latest first. */
  async ofDocument(documentId: number): Promise<LetterLine[]> {
    return this.database.rows(`${LINES} where l.document_id = $1 order by l.id desc`, [documentId]);
  }
}
