import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject } from '../../audit/change.js';
import type { Visible } from '../../bodies/publicity.rules.js';
import { Database } from '../../database/database.service.js';
import { isVisiblePaper } from '../../documents/visible-documents.queries.js';
import { isPublished, isVisible } from '../../items/publicity/visible-rows.queries.js';
import { parseReference } from '../../items/references/reference.rules.js';

/** A body whose matter something is, and whether who asks may see that there is such a thing. */
export type AddressedBody = { readonly bodyId: number; readonly isVisible: boolean };

/** Something that a change is about, and whose it is. */
export type ChangedOfBody = Pick<Subject, 'kind' | 'id'> & {
  readonly bodyId: number;
  readonly isPublished: boolean;
};

type Params = Readonly<Record<string, string>>;
type Query = Readonly<Record<string, unknown>>;
/** What an address is about: a statement, which looks at what who asks may see in `$1`, and the values that follow. */
type Finder = readonly [sql: string, values: (params: Params) => readonly unknown[]];

const seen = (alias: string) => `${isVisible(alias, '$1::text[]')} as "isVisible"`;
const OPEN = `$1::text[] is not null as "isVisible"`;

const ITEM = `select i.body_id as "bodyId", ${seen('i')} from items i where i.kind = $2 and i.year = $3 and i.number = $4`;
const PAPER = `select d.body_id as "bodyId", ${isVisiblePaper('d', '$1::text[]')} as "isVisible" from documents d where d.id = $2`;
const MEASURE = `select m.body_id as "bodyId", ${seen('m')} from measures m where m.slug = $2`;
const BODY = `select b.id as "bodyId", ${OPEN} from bodies b where b.code = upper($2)`;
const RESPONSE = `select distinct r.body_id as "bodyId", ${seen('r')} from response_answers n
  join recommendations r on r.id = n.recommendation_id where n.response_id = $2`;
const DRAFT = `select r.body_id as "bodyId", ${seen('r')} from response_drafts d
  join recommendations r on r.id = d.recommendation_id where d.id = $2`;
const NOTICE_LETTER = `select distinct r.body_id as "bodyId", ${seen('r')} from notice_letter_items l
  join recommendations r on r.id = l.recommendation_id where l.notice_letter_id = $2`;
const CHAIR_LETTER = `select i.body_id as "bodyId", ${seen('i')} from chair_letters l
  join items i on (i.kind = 'A' and i.id = l.action_id) or (i.kind = 'R' and i.id = l.recommendation_id) where l.id = $2`;
const PUBLISHED = `select p.body_id as "bodyId", ${OPEN} from published_reports p where p.id = $2`;
const TEMPLATE = `select t.body_id as "bodyId", ${OPEN} from report_templates t where t.id = $2`;

const idOf = ({ id }: Params): readonly unknown[] => [/^\d{1,9}$/.test(id ?? '') ? Number(id) : 0];
const partsOf = ({ reference = '' }: Params): readonly unknown[] => {
  const parts = parseReference(reference);
  return [parts?.kind ?? 'R', parts?.year ?? 0, parts?.number ?? 0];
};

/** By the beginning of a route’s address; the longest that fits says it. */
const FINDERS: readonly (readonly [path: string, ...Finder])[] = [
  ['/recommendations/letters/:id', NOTICE_LETTER, idOf],
  ['/recommendations/:reference', ITEM, partsOf],
  ['/actions/:reference', ITEM, partsOf],
  ['/links/:reference', ITEM, partsOf],
  ['/reminders/items/:reference', ITEM, partsOf],
  ['/reminders/letters/new/:reference', ITEM, partsOf],
  ['/reminders/letters/:id', CHAIR_LETTER, idOf],
  ['/documents/:id', PAPER, idOf],
  ['/measures/:slug', MEASURE, ({ slug }) => [slug]],
  ['/bodies/:code', BODY, ({ code }) => [code]],
  ['/meetings/:body/:day', BODY, ({ body }) => [body]],
  ['/responses/drafts/:id', DRAFT, idOf],
  ['/responses/:id', RESPONSE, idOf],
  ['/reports/published/:id', PUBLISHED, idOf],
  ['/reports/templates/:id', TEMPLATE, idOf],
];

const GIVEN = 'unnest($1::text[], $2::int[]) s(kind, id)';
const OF_ALL = `true as "isPublished"`;
const SUBJECTS = `
  select s.kind, s.id, i.body_id as "bodyId", ${isPublished('i')} as "isPublished" from items i
    join ${GIVEN} on i.id = s.id and i.kind = case s.kind when 'action' then 'A' when 'recommendation' then 'R' end
  union
  select s.kind, s.id, d.body_id, ${isPublished('d')} from documents d join ${GIVEN} on s.kind = 'document' and d.id = s.id
  union
  select s.kind, s.id, m.body_id, ${isPublished('m')} from measures m join ${GIVEN} on s.kind = 'measure' and m.id = s.id
  union
  select s.kind, s.id, h.body_id, ${OF_ALL} from meetings h join ${GIVEN} on s.kind = 'meeting' and h.id = s.id
  union
  select s.kind, s.id, p.body_id, ${OF_ALL} from published_reports p join ${GIVEN} on s.kind = 'published-report' and p.id = s.id
  union
  select s.kind, s.id, t.body_id, ${OF_ALL} from report_templates t join ${GIVEN} on s.kind = 'report-template' and t.id = s.id
  union
  select s.kind, s.id, s.id, ${OF_ALL} from ${GIVEN} where s.kind = 'body'`;

/** Whose matter an address, or a change, is about. */
@Injectable()
export class AddressedBodiesQueries {
  constructor(private readonly database: Database) {}

  /**
   * The bodies of what a route’s address names; none where it names nothing of a body’s, or nothing that is there. Where it names
   * nothing, the body that its query says.
   */
  async of(
    route: string,
    params: Params,
    query: Query,
    visible: readonly Visible[],
  ): Promise<AddressedBody[]> {
    const found = FINDERS.find(([path]) => route === path || route.startsWith(`${path}/`));
    if (!found) return this.ofQuery(query.body, visible);
    const [, sql, values] = found;
    return this.database.rows(sql, [visible, ...values(params)]);
  }

  /** The bodies of a query, however often it says one. */
  private async ofQuery(given: unknown, visible: readonly Visible[]): Promise<AddressedBody[]> {
    const codes = [given].flat().filter((each) => typeof each === 'string');
    const rows = codes.map((code) => this.database.rows<AddressedBody>(BODY, [visible, code.trim()]));
    return (await Promise.all(rows)).flat();
  }

  /** What a change is about, within it, as far as it is of a body. */
  async ofSubjects(tx: EntityManager, subjects: readonly Subject[]): Promise<ChangedOfBody[]> {
    return tx.query(SUBJECTS, [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id)]);
  }
}
