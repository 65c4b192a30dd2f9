import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReportTemplate } from './report-template.entity.js';
import type { TemplateWords } from './report-template-row.js';

type Recorded = Pick<ReportTemplate, 'bodyId' | 'kind' | 'recordedById' | 'recordedAt'>;

/** Keeps the templates of reports. */
@Injectable()
export class ReportTemplatesRepository {
  async add(tx: EntityManager, words: TemplateWords, recorded: Recorded): Promise<number> {
    if (words.isStandard) await this.unsetStandard(tx, recorded);
    const row = { ...words, sections: [...words.sections], ...recorded };
    const { identifiers } = await tx.insert(ReportTemplate, row);
    return Number(identifiers[0]?.id);
  }

  async change(tx: EntityManager, id: number, words: TemplateWords, recorded: Recorded): Promise<void> {
    if (words.isStandard) await this.unsetStandard(tx, recorded);
    await tx.update(ReportTemplate, { id }, { ...words, sections: [...words.sections], ...recorded });
  }

  async remove(tx: EntityManager, id: number): Promise<void> {
    await tx.delete(ReportTemplate, { id });
  }

  /** @returns whether another template of the body and the kind is called so */
  async isTaken(
    tx: EntityManager,
    { bodyId, kind }: Recorded,
    name: string,
    but: number | null,
  ): Promise<boolean> {
    const rows: { id: number }[] = await tx.query(
      'select id from report_templates where body_id = $1 and kind = $2 and name = $3 and id is distinct from $4',
      [bodyId, kind, name, but],
    );
    return rows.length > 0;
  }

  private async unsetStandard(tx: EntityManager, { bodyId, kind }: Recorded): Promise<void> {
    await tx.update(ReportTemplate, { bodyId, kind, isStandard: true }, { isStandard: false });
  }
}
