import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../../database/database.service.js';
import { exemptRows } from '../../../items/publicity/visible-rows.queries.js';
import { printedReference } from '../../../items/references/printed-reference.sql.js';
import { formatReference, type Reference } from '../../../items/references/reference.rules.js';
import { type ReadSubject, readSubject } from './read-subject.rules.js';

/** What is exempt among the things of a kind, in words that name it and tell nothing of it. */
const EXEMPT: Readonly<Record<Exclude<ReadSubject['kind'], 'exempt-report' | 'whole' | 'item'>, string>> = {
  document: `select 'document ' || id as words from ${exemptRows('documents')} d where id = $1`,
  evidence: `select 'evidence ' || e.id || ' of ' || ${printedReference('A', 'a')} as words
    from evidence e join action_updates u on u.id = e.update_id join ${exemptRows('actions')} a on a.id = u.action_id
    where e.id = $1`,
  'published-report': `select 'exempt report ' || id as words from published_reports where id = $1 and audience = 'exempt'`,
  'report-job': `select 'exempt report' as words from report_jobs where id = $1 and audience = 'exempt'`,
};

const EXEMPT_ITEM = `select 1 from ${exemptRows('items')} i where i.kind = $1 and i.year = $2 and i.number = $3`;

/** Tells whether what somebody was given to read is exempt. It is asked once they have it, so that they do not wait. */
@Injectable()
export class ExemptReadings {
  constructor(private readonly database: Database) {}

  /** @returns what it was; null where it is not exempt */
  async subjectOf({
    routeOptions,
    params,
    query,
    showsExempt,
    asAt,
  }: FastifyRequest): Promise<string | null> {
    const subject = readSubject({
      route: routeOptions.url ?? '',
      params: (params ?? {}) as Record<string, unknown>,
      query: (query ?? {}) as Record<string, unknown>,
    });
    if (subject === null) return null;
    if ('words' in subject) return subject.words;
    // What a page of an earlier day says was so on that day.
    if (subject.kind === 'item' && showsExempt !== undefined && !asAt)
      return showsExempt ? formatReference(subject.reference) : null;
    if (subject.kind === 'item') return this.exemptItem(subject.reference);
    const [found] = await this.database.rows<{ words: string }>(EXEMPT[subject.kind], [subject.id]);
    return found?.words ?? null;
  }

  private async exemptItem(reference: Reference): Promise<string | null> {
    const { kind, year, number } = reference;
    const found = await this.database.rows(EXEMPT_ITEM, [kind, year, number]);
    return found.length > 0 ? formatReference(reference) : null;
  }
}
