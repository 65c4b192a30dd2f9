import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { PROGRESS_SECTION_IDS } from '../progress/progress-sections.js';
import { chosenSections, type TypedPlace } from './chosen-sections.rules.js';
import type { TemplateWords } from './report-template-row.js';
import { SECTION_NAMES } from './section-names.js';

/** What was typed into the form of a template. */
export type TypedTemplate = Record<
  'name' | 'coveringText' | 'reportOf' | 'contactOfficer' | 'wards' | 'isStandard',
  string
> & {
  readonly places: readonly TypedPlace[];
};

const LONGEST = 200;
const LONGEST_COVERING = 10_000;

/** The name of the field beside a section. */
export const placeField = (id: string): string => `place-${id}`;

export function readTemplate(body: FormBody): TypedReading<TypedTemplate, { readonly words: TemplateWords }> {
  const text = (field: string) => textIn(body, field);
  const typed: TypedTemplate = {
    ...{ name: text('name'), coveringText: text('coveringText'), reportOf: text('reportOf') },
    ...{ contactOfficer: text('contactOfficer'), wards: text('wards'), isStandard: text('isStandard') },
    places: PROGRESS_SECTION_IDS.map((id) => ({ id, place: text(placeField(id)) })),
  };
  const { ids, wrong } = chosenSections(typed.places);
  const faults = [...nameFaults(typed.name), ...lengthFaults(typed), ...placeFaults(ids, wrong)];
  return typedReading(typed, faults, {
    words: {
      name: typed.name,
      sections: ids,
      coveringText: typed.coveringText || null,
      reportOf: typed.reportOf || null,
      contactOfficer: typed.contactOfficer || null,
      wards: typed.wards || null,
      isStandard: typed.isStandard === 'yes',
    },
  });
}

/** A template as it stands, or, where there is none, every section in its usual order. */
export function typedTemplate(words: TemplateWords | null): TypedTemplate {
  const sections: readonly string[] = words?.sections ?? PROGRESS_SECTION_IDS;
  return {
    name: words?.name ?? '',
    coveringText: words?.coveringText ?? '',
    reportOf: words?.reportOf ?? '',
    contactOfficer: words?.contactOfficer ?? '',
    wards: words?.wards ?? '',
    isStandard: words?.isStandard ? 'yes' : '',
    places: PROGRESS_SECTION_IDS.map((id) => ({
      id,
      place: sections.includes(id) ? String(sections.indexOf(id) + 1) : '',
    })),
  };
}

function nameFaults(name: string): FieldError[] {
  if (name === '') return [{ field: 'name', message: 'Enter a name for the template' }];
  return name.length > 60 ? [{ field: 'name', message: 'The name must be 60 characters or fewer' }] : [];
}

function lengthFaults({ coveringText, reportOf, contactOfficer, wards }: TypedTemplate): FieldError[] {
  const long = Object.entries({ reportOf, contactOfficer, wards }).filter(
    ([, text]) => text.length > LONGEST,
  );
  return [
    ...long.map(([field]) => ({ field, message: `Enter at most ${LONGEST} characters` })),
    ...(coveringText.length > LONGEST_COVERING
      ? [{ field: 'coveringText', message: 'The covering text must be 10,000 characters or fewer' }]
      : []),
  ];
}

function placeFaults(ids: readonly string[], wrong: readonly string[]): FieldError[] {
  if (wrong.length === 0 && ids.length === 0)
    return [{ field: placeField('front-matter'), message: 'Number at least one section' }];
  return wrong.map((id) => ({
    field: placeField(id),
    message: `The place of “${SECTION_NAMES[id as keyof typeof SECTION_NAMES]}” must be a whole number from 1 to 99, or empty`,
  }));
}
