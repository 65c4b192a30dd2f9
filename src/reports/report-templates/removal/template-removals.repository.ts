import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  REMOVED_WORDS,
  TrailRemovalsRepository,
  type TrailSeals,
} from '../../../audit/removal/trail-removals.repository.js';
import { hold, replaced } from '../../../database/words-removal.sql.js';
import { TEMPLATE_SUBJECT } from '../report-templates.service.js';

const WORDS = ['name', 'covering_text', 'report_of', 'contact_officer', 'wards'];
const REMOVE = `
  with touched as (update report_templates set ${replaced(WORDS).replaceAll('$2', '$1').replaceAll('$3', '$2')}
    where ${hold(WORDS).replaceAll('$2', '$1')} returning id)
  select id from touched order by id`;

/** Takes personal data out of what stands before reports. */
@Injectable()
export class TemplateRemovalsRepository {
  constructor(private readonly trail: TrailRemovalsRepository) {}

  /**
   * Takes words out of every template: its words are of no item, and stand before the reports on all of them. A number alone
   * names nobody there, and stays.
   * @returns from how many templates, and the seals of the entries of their trails
   */
  async removeWords(
    tx: EntityManager,
    words: string,
  ): Promise<{ readonly templates: number; readonly sealed: TrailSeals }> {
    if (!/\p{L}/u.test(words)) return { templates: 0, sealed: {} };
    const touched: { id: number }[] = await tx.query(REMOVE, [words, REMOVED_WORDS]);
    const sealed: Record<string, string> = {};
    for (const { id } of touched)
      Object.assign(sealed, await this.trail.redactTrail(tx, TEMPLATE_SUBJECT, id, words));
    return { templates: touched.length, sealed };
  }
}
