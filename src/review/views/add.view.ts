import type { DocumentRow } from '../../documents/documents.queries.js';
import type { Place } from '../../documents/find-words.rules.js';
import { PROPOSAL_TYPE_NAMES, PROPOSAL_TYPES } from '../../documents/proposal.rules.js';
import { hintWords, type QualityHintsView } from '../../recommendations/logging/views/quality-hints.view.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { TypedAddition } from '../forms/add.form.js';

export type AddView = PageView & {
  readonly frame: FormFrame;
  readonly quote: TextareaArguments;
  /** Which of several places is meant; null where there is nothing to choose. */
  readonly place: RadiosArguments | null;
  readonly type: RadiosArguments;
  readonly text: TextareaArguments;
  /** What the words lack, where they are to be a recommendation. */
  readonly hints: QualityHintsView;
};

/** The form that adds what a reading missed. Where its words stand in more than one place, it asks which is meant. */
export function addView(
  document: DocumentRow,
  { form, places }: TypedAddition,
  faults: readonly FieldError[] = [],
): AddView {
  const review = `/documents/${document.id}/review`;
  const error = messagesOf(faults);
  return {
    title: 'Add what is missing',
    faults,
    backLink: { text: 'Back to the review', href: review },
    frame: formFrame(
      { action: `${review}/add`, submit: 'Add it', cancel: review },
      { caption: document.title },
    ),
    quote: textArea({
      name: 'quote',
      label: 'Words of the paper',
      hint: 'Copy them from its text. Line breaks make no difference',
      value: words(form.quote),
      rows: 5,
      error: error('quote'),
    }),
    place:
      places.length > 1
        ? radios({
            name: 'place',
            legend: 'Which place do you mean?',
            items: places.map((place) => ({
              value: String(place.start),
              text: around(document.text, place),
            })),
            value: words(form.place),
            error: error('place'),
          })
        : null,
    type: radios({
      name: 'type',
      legend: 'What it is',
      items: PROPOSAL_TYPES.map((type) => ({ value: type, text: PROPOSAL_TYPE_NAMES[type] })),
      value: words(form.type),
      error: error('type'),
    }),
    text: textArea({
      name: 'text',
      label: 'Words to keep (optional)',
      hint: 'If you leave it empty, the words of the paper are kept',
      value: words(form.text),
      rows: 4,
      error: error('text'),
    }),
    hints: {
      ...{ field: 'text', instead: 'quote', asks: 'type' },
      hints: form.type === 'recommendation' ? hintWords(words(form.text).trim() || words(form.quote)) : [],
    },
  };
}

/** How much is shown on either side of a place, in UTF-16 units. */
const SIDE = 80;

function around(paper: string, { start, end }: Place): string {
  const before = paper.slice(Math.max(0, start - SIDE), start);
  const shown = `${before}${paper.slice(start, Math.min(end, start + SIDE))}${paper.slice(end, end + SIDE)}`;
  return `… ${shown.replace(/\s+/g, ' ').trim()} …`;
}

/** What was sent need not be what the form asked for. */
function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
