import type { BodyRow } from '../../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { chosenPublicity, PublicityChoiceForm } from '../../../items/publicity/publicity-choice.form.js';
import { parseReference, type Reference } from '../../../items/references/reference.rules.js';
import { readTags, type TypedTags } from '../../../items/tags/tags.form.js';
import type { UsedTags } from '../../../items/tags/used-tags.queries.js';
import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../../web/form.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { TypedReading } from '../../../web/submit-form.js';
import { readAddressees, type TypedAddressees } from '../../addressees/forms/addressees.form.js';
import { readDetails, type TypedDetails, typedDetails } from '../../details/recommendation-details.form.js';
import type { CitablePaper } from '../citable-papers.queries.js';
import type { LoggedRecommendation } from '../recommendation-logging.service.js';
import { NewRecommendationForm } from './new-recommendation.form.js';

/** What the form offers to choose from. */
export type LoggingChoices = {
  /** Those that make recommendations. */
  readonly makers: readonly BodyRow[];
  /** Those to which they are addressed. */
  readonly addressees: readonly BodyRow[];
  readonly papers: readonly CitablePaper[];
  readonly used: UsedTags;
};

/** What was typed, right or wrong. */
export type TypedLogging = {
  readonly form: NewRecommendationForm;
  readonly madeOn: TypedDay | null;
  readonly details: TypedDetails;
  readonly addressees: TypedAddressees;
  readonly tags: TypedTags;
  readonly publicity: PublicityChoiceForm;
  /** The references of those that it is said to repeat, as in addresses. */
  readonly repeats: readonly string[];
};

export type ReadLogging = TypedReading<
  TypedLogging,
  { readonly logged: LoggedRecommendation; readonly repeats: readonly Reference[] }
>;

/** The form as it opens: made at a meeting, published. */
export function blankLogging(): TypedLogging {
  return {
    form: Object.assign(new NewRecommendationForm(), { atMeeting: 'yes' }),
    madeOn: null,
    details: typedDetails({}),
    addressees: { addressee: '', further: [] },
    tags: { tags: '', wards: '' },
    publicity: Object.assign(new PublicityChoiceForm(), { publicity: 'published' }),
    repeats: [],
  };
}

/** Reads a recommendation made on a day up to `today`; tells every fault at once, in the order of the form. */
export async function readLogging(
  body: FormBody,
  { makers, addressees, papers, used }: LoggingChoices,
  today: CalendarDay,
): Promise<ReadLogging> {
  const main = await readForm(NewRecommendationForm, body);
  const form = main.typed;
  const day = readDay(body, 'madeOn', 'Day it was made');
  const details = readDetails(body);
  const tags = readTags(body, used);
  const choice = await readForm(PublicityChoiceForm, body);
  const typedRepeats = [body.repeats].flat().filter((each): each is string => typeof each === 'string');
  const maker = makers.find(({ code }) => code === form.body);
  const asked = readAddressees(body, addressees, maker?.id ?? null);
  const paper = papers.find(({ id }) => String(id) === form.document);
  const isAhead = day.day !== null && day.day > today;
  const faults: FieldError[] = [
    ...faultsIn(main),
    ...(maker ? [] : [{ field: 'body', message: 'Select the body that makes it' }]),
    ...day.faults,
    ...(isAhead ? [{ field: 'madeOn', message: 'The day it was made must be today or in the past' }] : []),
    ...faultsIn(details),
    ...(form.document && !paper ? [{ field: 'document', message: 'Select a paper from the list' }] : []),
    ...faultsIn(asked),
    ...tags.faults,
    ...faultsIn(choice),
  ];
  const chosen = choice.ok ? chosenPublicity(choice.form) : null;
  const typed: TypedLogging = {
    form,
    madeOn: day.typed,
    details: details.typed,
    addressees: asked.typed,
    tags: tags.typed,
    publicity: choice.typed,
    repeats: typedRepeats,
  };
  if (faults.length > 0 || !maker || !day.day || !details.ok || !asked.ok || !chosen)
    return { ok: false, typed, faults };
  const logged = {
    text: form.text.replace(/\r\n?/g, '\n'),
    ...details.details,
    bodyId: maker.id,
    madeOn: day.day,
    isOfMeeting: form.atMeeting === 'yes',
    documentId: paper?.id ?? null,
    ...asked.addressees,
    tags: tags.tags,
    wards: tags.wards,
    ...chosen,
  };
  const repeats = typedRepeats
    .flatMap((each) => parseReference(each) ?? [])
    .filter(({ kind }) => kind === 'R');
  return { ok: true, typed, logged, repeats };
}
