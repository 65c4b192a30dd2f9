import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../../web/govuk/input.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import { placeField, type TypedTemplate } from '../report-template-fields.form.js';
import { SECTION_NAMES } from '../section-names.js';
import { TEMPLATES_PATH } from '../templates-path.js';

export type TemplateFormView = PageView & {
  readonly frame: FormFrame;
  readonly name: InputArguments;
  /** A number beside each section. */
  readonly places: readonly InputArguments[];
  readonly coveringText: TextareaArguments;
  readonly reportOf: InputArguments;
  readonly contactOfficer: InputArguments;
  readonly wards: InputArguments;
  readonly isStandard: CheckboxesArguments;
  /** Where it is removed; null for a new one. */
  readonly removeHref: string | null;
};

type TemplateOfBody = { readonly bodyCode: string; readonly bodyName: string; readonly id: number | null };

/** The form of a template of a body's progress report. */
export function templateFormView(
  { bodyCode, bodyName, id }: TemplateOfBody,
  typed: TypedTemplate,
  faults: readonly FieldError[] = [],
): TemplateFormView {
  const errorAt = messagesOf(faults);
  const ofBody = `?body=${encodeURIComponent(bodyCode)}`;
  const input = (name: 'reportOf' | 'contactOfficer' | 'wards', label: string, hint: string) =>
    textInput({ name, label, hint, value: typed[name], error: errorAt(name) });
  const action = id === null ? `${TEMPLATES_PATH}/new${ofBody}` : `${TEMPLATES_PATH}/${id}`;
  return {
    title: id === null ? 'New template' : 'Change the template',
    faults,
    backLink: { text: 'Templates of reports', href: `${TEMPLATES_PATH}${ofBody}` },
    frame: formFrame(
      { action, submit: 'Save the template', cancel: `${TEMPLATES_PATH}${ofBody}` },
      { caption: `Progress report: ${bodyName}` },
    ),
    name: textInput({ name: 'name', label: 'Name', width: 20, value: typed.name, error: errorAt('name') }),
    places: typed.places.map(({ id: section, place }) =>
      textInput({
        name: placeField(section),
        label: SECTION_NAMES[section as keyof typeof SECTION_NAMES],
        width: 2,
        value: place,
        error: errorAt(placeField(section)),
      }),
    ),
    coveringText: textArea({
      name: 'coveringText',
      label: 'Covering text (optional)',
      hint: 'Shown before the sections. Leave an empty line between paragraphs.',
      rows: 6,
      value: typed.coveringText,
      error: errorAt('coveringText'),
    }),
    reportOf: input(
      'reportOf',
      'Report of (optional)',
      'Leave it empty to use the post on the body’s own page',
    ),
    contactOfficer: input(
      'contactOfficer',
      'Contact officer (optional)',
      'Leave it empty to use the body’s own',
    ),
    wards: input('wards', 'Wards (optional)', 'Leave it empty to use the wards of its items'),
    isStandard: checkboxes({
      name: 'isStandard',
      legend: 'Use',
      items: [{ value: 'yes', text: 'Use it unless somebody names another' }],
      values: typed.isStandard === '' ? [] : [typed.isStandard],
    }),
    removeHref: id === null ? null : `${TEMPLATES_PATH}/${id}/removals/new`,
  };
}
