import { formatReference } from '../../../items/references/reference.rules.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { PageView } from '../../../web/page.js';
import type { ChairLetterRow } from '../chair-letter-row.js';
import { LETTERS_PATH, letterName } from '../letter-key.rules.js';

/** Asks whether the draft of a letter is to be discarded. */
export function letterDiscardView(
  { letterId, number, reference }: ChairLetterRow,
  faults: readonly FieldError[] = [],
): PageView & { readonly frame: FormFrame } {
  const path = `${LETTERS_PATH}/${letterId}`;
  return {
    title: 'Discard this draft?',
    faults,
    backLink: { text: 'The letter', href: path },
    frame: formFrame(
      { action: `${path}/discards/new`, submit: 'Discard the draft', cancel: path },
      { caption: letterName(number, formatReference(reference)), warning: true },
    ),
  };
}
