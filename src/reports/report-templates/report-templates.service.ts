import { Injectable } from '@nestjs/common';
import { Changes } from '../../audit/changes.service.js';
import { Refused } from '../../web/errors.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import type { ReportTemplateRow, TemplateWords } from './report-template-row.js';
import { ReportTemplatesRepository } from './report-templates.repository.js';

/** What the trail calls a template. */
export const TEMPLATE_SUBJECT = 'report-template';

/** Keeps how a council wants its reports. */
@Injectable()
export class ReportTemplatesService {
  constructor(
    private readonly changes: Changes,
    private readonly templates: ReportTemplatesRepository,
  ) {}

  /** @throws Refused where another is called so */
  async add(
    by: ChangeAuthor,
    { bodyId, kind }: Pick<ReportTemplateRow, 'bodyId' | 'kind'>,
    words: TemplateWords,
  ): Promise<number> {
    return this.changes.make(by, async ({ tx, at, record }) => {
      const recorded = { bodyId, kind, recordedById: by.accountId, recordedAt: at };
      if (await this.templates.isTaken(tx, recorded, words.name, null)) throw taken();
      const id = await this.templates.add(tx, words, recorded);
      const subject = { kind: TEMPLATE_SUBJECT, id, reference: words.name };
      await record({ action: 'made a template of reports', subject, after: factsOf(words) });
      return id;
    });
  }

  /** @throws Refused where another is called so */
  async change(by: ChangeAuthor, template: ReportTemplateRow, words: TemplateWords): Promise<void> {
    const { id, bodyId, kind } = template;
    await this.changes.make(by, async ({ tx, at, record }) => {
      const recorded = { bodyId, kind, recordedById: by.accountId, recordedAt: at };
      if (await this.templates.isTaken(tx, recorded, words.name, id)) throw taken();
      await this.templates.change(tx, id, words, recorded);
      await record({
        action: 'changed a template of reports',
        subject: { kind: TEMPLATE_SUBJECT, id, reference: words.name },
        before: factsOf(template),
        after: factsOf(words),
      });
    });
  }

  async remove(by: ChangeAuthor, template: ReportTemplateRow): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      await this.templates.remove(tx, template.id);
      await record({
        action: 'removed a template of reports',
        subject: { kind: TEMPLATE_SUBJECT, id: template.id, reference: template.name },
        before: factsOf(template),
      });
    });
  }
}

/** The words of a covering text may name people: the trail says how long it is, and the template alone what it says. */
function factsOf({
  name,
  sections,
  coveringText,
  reportOf,
  contactOfficer,
  wards,
  isStandard,
}: TemplateWords) {
  return {
    ...{ name, sections: [...sections], isStandard, wards },
    coveringText: coveringText && `${coveringText.length} characters`,
    reportOf: reportOf && 'given',
    contactOfficer: contactOfficer && 'given',
  };
}

function taken(): Refused {
  return Refused.at('name', 'Another template of this body has this name. Enter another name');
}
