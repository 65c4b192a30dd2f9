import type { BodyRow } from '../../../bodies/bodies.queries.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import type { PageView } from '../../../web/page.js';
import { kindHref } from '../../kind-address.js';
import type { ReportKind } from '../../report-kind.js';
import type { ReportTemplateRow } from '../report-template-row.js';
import { TEMPLATES_PATH } from '../templates-path.js';

export type TemplatesView = PageView & {
  readonly bodies: readonly { readonly text: string; readonly href: string }[];
  readonly templates: TableArguments | null;
};

/** The templates that there are, and where new ones are made. */
export function templatesView(
  templates: readonly ReportTemplateRow[],
  bodies: readonly BodyRow[],
): TemplatesView {
  return {
    title: 'Templates of reports',
    backLink: { text: 'Reports', href: '/reports' },
    bodies: bodies.map(({ code, name }) => ({
      text: name,
      href: `${TEMPLATES_PATH}/new?body=${encodeURIComponent(code)}`,
    })),
    templates:
      templates.length === 0
        ? null
        : {
            caption: 'Templates',
            captionClasses: 'govuk-table__caption--m',
            head: [{ text: 'Template' }, { text: 'Body' }, { text: 'Sections' }, { text: 'Report' }],
            rows: templates.map(({ id, kind, name, bodyCode, bodyName, sections, isStandard }) => [
              {
                text: name,
                href: `${TEMPLATES_PATH}/${id}`,
                note: isStandard ? 'Used unless somebody names another' : null,
              },
              { text: bodyName },
              { text: String(sections.length) },
              { text: 'Make it', href: kindHref(kind as ReportKind, { body: bodyCode, template: name }) },
            ]),
          },
  };
}

export type TemplateRemovalView = PageView & { readonly frame: FormFrame };

export function templateRemovalView({ id, name, bodyName }: ReportTemplateRow): TemplateRemovalView {
  const path = `${TEMPLATES_PATH}/${id}`;
  return {
    title: 'Remove this template?',
    backLink: { text: name, href: path },
    frame: formFrame(
      { action: `${path}/removals/new`, submit: 'Remove the template', cancel: path },
      { caption: `${name}: ${bodyName}`, warning: true },
    ),
  };
}
