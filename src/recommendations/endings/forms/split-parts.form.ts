import { type FormBody, textIn } from '../../../web/form.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { NewWording } from '../recommendation-successors.service.js';

/** So many parts can be made at once; a part can be split again. */
export const MOST_PARTS = 6;

/** What was typed of each part, in order; empty where nothing was. */
export type TypedPart = { readonly label: string; readonly text: string };

export type ReadParts = {
  readonly typed: readonly TypedPart[];
  readonly parts: readonly NewWording[];
  readonly faults: readonly FieldError[];
};

export function blankParts(): TypedPart[] {
  return Array.from({ length: MOST_PARTS }, () => ({ label: '', text: '' }));
}

/** Reads the fields `label-1`, `text-1` and so on. A part without words that has a label is a fault; one without either is not meant. */
export function readParts(body: FormBody): ReadParts {
  const typed = Array.from({ length: MOST_PARTS }, (_, index) => ({
    label: textIn(body, `label-${index + 1}`),
    text: textIn(body, `text-${index + 1}`),
  }));
  const faults = typed.flatMap(({ label, text }, index): FieldError[] => {
    if (label && !text)
      return [{ field: `text-${index + 1}`, message: `Enter the words of part ${index + 1}` }];
    if (text.length > 20_000) {
      const message = `The words of part ${index + 1} must be 20,000 characters or fewer`;
      return [{ field: `text-${index + 1}`, message }];
    }
    return [];
  });
  const parts = typed.flatMap(({ label, text }) => (text ? [{ label: label || null, text }] : []));
  if (faults.length === 0 && parts.length < 2) {
    const field = `text-${parts.length + 1}`;
    faults.push({ field, message: 'Enter the words of at least two recommendations' });
  }
  return { typed, parts, faults };
}
