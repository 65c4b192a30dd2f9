import { type FieldWords, hintAndError, type LabelledField, labelledFieldMarkup } from './form-field.js';

/** Arguments of `govuk/textarea`. */
export interface TextareaArguments extends LabelledField {
  readonly value?: string | null;
  readonly rows?: number | string;
  readonly autocomplete?: string;
  readonly spellcheck?: boolean;
}

/** What a page says of a field of several lines. */
export interface TextArea extends FieldWords {
  readonly label: string;
  readonly value: string | null;
  readonly rows?: number;
}

/** Arguments of a field of several lines. */
export function textArea(field: TextArea): TextareaArguments {
  return {
    name: field.name,
    label: { text: field.label },
    value: field.value,
    rows: field.rows ?? 5,
    ...(field.attributes ? { attributes: field.attributes } : {}),
    ...hintAndError(field),
  };
}

/** What the partial prints. */
export function textareaMarkup(args: TextareaArguments): object {
  const { spellcheck } = args;
  return {
    ...labelledFieldMarkup(args),
    rows: args.rows || 5,
    spellcheck: typeof spellcheck === 'boolean' ? String(spellcheck) : null,
  };
}
