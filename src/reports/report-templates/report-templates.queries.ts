import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import { NotFound } from '../../web/errors.js';
import type { ReportTemplateRow } from './report-template-row.js';

const TEMPLATES = `
  select t.id, t.body_id as "bodyId", b.code as "bodyCode", b.name as "bodyName", t.kind, t.name, t.sections,
         t.covering_text as "coveringText", t.report_of as "reportOf", t.contact_officer as "contactOfficer", t.wards,
         t.is_standard as "isStandard"
  from report_templates t join bodies b on b.id = t.body_id`;

/** The templates of a council's reports. */
@Injectable()
export class ReportTemplatesQueries {
  constructor(private readonly database: Database) {}

  /** By body and name. @param bodyCode null for every body */
  async list(bodyCode: string | null): Promise<ReportTemplateRow[]> {
    return this.database.rows(
      `${TEMPLATES} where $1::text is null or b.code = $1 order by b.name, t.kind, t.name`,
      [bodyCode],
    );
  }

  async of(bodyId: number, kind: string): Promise<ReportTemplateRow[]> {
    return this.database.rows(`${TEMPLATES} where t.body_id = $1 and t.kind = $2 order by t.name`, [
      bodyId,
      kind,
    ]);
  }

  /** @throws NotFound */
  async byId(id: number): Promise<ReportTemplateRow> {
    const [template] = await this.database.rows<ReportTemplateRow>(`${TEMPLATES} where t.id = $1`, [id]);
    if (!template) throw new NotFound(`Template ${id}`);
    return template;
  }

  /**
   * The template of that name, or the standard one where none is named; null where there is none.
   * @throws NotFound where one is named that does not exist
   */
  async chosen(bodyId: number, kind: string, name: string | null): Promise<ReportTemplateRow | null> {
    const [template] = await this.database.rows<ReportTemplateRow>(
      `${TEMPLATES} where t.body_id = $1 and t.kind = $2 and case when $3::text is null then t.is_standard else t.name = $3 end`,
      [bodyId, kind, name],
    );
    if (!template && name !== null) throw new NotFound(`A template called ${name}`);
    return template ?? null;
  }
}
