import { spokenDay } from '../../../calendar/spoken-day.js';
import type { Nation } from '../../../deadlines/council-law.rules.js';
import { type PublicityFields, publicityFields } from '../../../items/publicity/publicity-fields.view.js';
import { type TagFields, tagFields } from '../../../items/tags/tag-fields.view.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { InputArguments } from '../../../web/govuk/input.js';
import { type SelectArguments, select } from '../../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import { type AddresseeFields, addresseeFields } from '../../addressees/views/addressee-fields.view.js';
import { detailFields } from '../../details/recommendation-details.view.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import type { LoggingChoices, TypedLogging } from '../forms/logging.form.js';
import { type EarlierOne, earlierOnes } from './earlier-ones.view.js';
import { type QualityHintsView, qualityHintsView } from './quality-hints.view.js';

export type NewRecommendationView = PageView & {
  readonly frame: FormFrame;
  readonly words: TextareaArguments;
  /** What was found; null where nobody has looked. */
  readonly earlier: { readonly heading: string; readonly items: readonly EarlierOne[] } | null;
  readonly looked: 'yes' | '';
  /** What could be said more plainly; none where nobody has looked, or nothing could. */
  readonly hints: QualityHintsView;
  readonly details: readonly InputArguments[];
  readonly body: SelectArguments;
  readonly madeOn: DateInputArguments;
  readonly atMeeting: CheckboxesArguments;
  readonly document: SelectArguments;
  readonly addressees: AddresseeFields;
  readonly tagFields: TagFields;
  readonly publicity: PublicityFields;
};

/** @param earlier those that ask nearly the same; null where nobody has looked */
export function newRecommendationView(
  choices: LoggingChoices,
  nation: Nation,
  typed: TypedLogging,
  earlier: readonly RecommendationRow[] | null,
  faults: readonly FieldError[] = [],
): NewRecommendationView {
  const errorAt = messagesOf(faults);
  const { form } = typed;
  return {
    title: 'Add a recommendation',
    faults,
    backLink: { text: 'Recommendations', href: '/recommendations' },
    frame: formFrame({ action: '/recommendations/new', submit: 'Save', cancel: '/recommendations' }),
    words: textArea({
      name: 'text',
      label: 'Words of the recommendation',
      hint: 'As the body made it. It should say who is asked, by when, and how you will know that it is done.',
      value: form.text,
      rows: 6,
      error: errorAt('text'),
    }),
    earlier: earlier && { heading: headingOver(earlier.length), items: earlierOnes(earlier, typed.repeats) },
    looked: earlier ? 'yes' : '',
    hints: qualityHintsView('text', earlier || faults.length > 0 ? form.text : ''),
    details: detailFields(typed.details, errorAt),
    body: select({
      name: 'body',
      label: 'Made by',
      empty: 'Select a body',
      items: choices.makers.map(({ code, name }) => ({ value: code, text: name })),
      value: form.body,
      error: errorAt('body'),
    }),
    madeOn: dateInput({
      name: 'madeOn',
      legend: 'Day it was made',
      hint: 'For example, 11 5 2022. Its reference uses this year.',
      value: typed.madeOn,
      error: errorAt('madeOn'),
    }),
    atMeeting: checkboxes({
      name: 'atMeeting',
      legend: 'Meeting',
      items: [{ value: 'yes', text: 'A meeting of this body made it on that day' }],
      values: form.atMeeting === 'yes' ? ['yes'] : [],
      error: errorAt('atMeeting'),
    }),
    document: select({
      name: 'document',
      label: 'Paper it comes from (optional)',
      empty: 'No paper',
      items: choices.papers.map(({ id, title, datedOn }) => ({
        value: String(id),
        text: `${title} (${spokenDay(datedOn)})`,
      })),
      value: form.document,
      error: errorAt('document'),
    }),
    addressees: addresseeFields(typed.addressees, choices.addressees, errorAt),
    tagFields: tagFields(typed.tags, choices.used, errorAt),
    publicity: publicityFields(typed.publicity, errorAt, nation),
  };
}

function headingOver(found: number): string {
  if (found === 0) return 'No earlier recommendation is similar to this one';
  return found === 1
    ? 'One earlier recommendation is similar to this one'
    : `${found} earlier recommendations are similar to this one`;
}
