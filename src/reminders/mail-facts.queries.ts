import { Injectable } from '@nestjs/common';
import { latestUpdate } from '../actions/updates/latest-update.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import type { ClockRuleName } from '../deadlines/statutory-clock-law.rules.js';
import { PUBLISHED_DOCUMENTS } from '../documents/visible-documents.queries.js';
import { isPublished, publicRows } from '../items/publicity/visible-rows.queries.js';
import { printedReference } from '../items/references/printed-reference.sql.js';
import { keyOfItem } from './ledger-lines.rules.js';
import type { MailFacts } from './mail-facts.rules.js';
import type { PlannedItem } from './planned-item.rules.js';

type Columns = Omit<MailFacts, 'contact'> & {
  readonly kind: PlannedItem['kind'];
  readonly id: number;
  readonly clockRule: ClockRuleName | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactTelephone: string | null;
};

const CONTACT = `b.contact_name as "contactName", b.contact_email as "contactEmail", b.contact_telephone as "contactTelephone"`;
const SOURCE = `b.name as "bodyName", mb.name as "meetingBody", m.held_on as "meetingOn",
  d.title as "paperTitle"`;

const waitingSince = (about: string) => `(select max(q.asked_on) from requests q
    where ${about} and not exists (select from request_outcomes o where o.request_id = q.id))`;

/** Of what is not published nothing is said but where it comes from. */
const OF_ACTIONS = `
  select 'action' as kind, a.id, ${SOURCE}, ${CONTACT}, null as "clockRule",
    ${printedReference('R', 'r')} as "askedAs", r.text as "askedWords",
    case when ${isPublished('a')} then a.question end as question,
    case when ${isPublished('a')} then u.words end as "lastWords",
    case when ${isPublished('a')} then u.claim end as "lastClaim", u.written_on as "lastOn",
    ${waitingSince('q.action_id = a.id')} as "askedOn", ${isPublished('a')} as "isPublished"
  from actions a
  join bodies b on b.id = a.body_id
  left join meetings m on m.id = a.meeting_id
  left join bodies mb on mb.id = m.body_id
  left join ${PUBLISHED_DOCUMENTS} d on d.id = a.document_id
  left join ${publicRows('recommendations')} r on r.id = a.recommendation_id
  left join lateral ${latestUpdate('a.id', '$2')} u on true
  where a.id = any($1::int[])`;

const OF_RESPONSES = `
  select 'response' as kind, r.id, ${SOURCE}, ${CONTACT}, r.clock_rule as "clockRule", null as "askedAs", null as "askedWords", null as question,
    null as "lastWords", null as "lastClaim", null as "lastOn",
    ${waitingSince('q.recommendation_id = r.id')} as "askedOn", ${isPublished('r')} as "isPublished"
  from recommendations r
  join bodies b on b.id = r.body_id
  left join meetings m on m.id = r.meeting_id
  left join bodies mb on mb.id = m.body_id
  left join ${PUBLISHED_DOCUMENTS} d on d.id = r.document_id
  where r.id = any($1::int[])`;

/** What a mail says of an item besides its words and its dates. */
@Injectable()
export class MailFactsQueries {
  constructor(private readonly database: Database) {}

  /** Of these items, by {@link keyOfItem}, as at `on`. */
  async of(
    items: readonly Pick<PlannedItem, 'kind' | 'id'>[],
    on: CalendarDay,
  ): Promise<Map<string, MailFacts>> {
    const idsOf = (wanted: PlannedItem['kind']) =>
      items.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    const actions = await this.database.rows<Columns>(OF_ACTIONS, [idsOf('action'), on]);
    const responses = await this.database.rows<Columns>(OF_RESPONSES, [idsOf('response')]);
    return new Map([...actions, ...responses].map((row) => [keyOfItem(row), asFacts(row)]));
  }
}

function asFacts({ contactName, contactEmail, contactTelephone, ...row }: Columns): MailFacts {
  const contact = { name: contactName, email: contactEmail, telephone: contactTelephone };
  return { ...row, contact: contactEmail || contactTelephone || contactName ? contact : null };
}
