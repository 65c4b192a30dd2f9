import type { ButtonArguments } from './button.js';
import { type FieldWords, hintAndError, type LabelledField, labelledFieldMarkup } from './form-field.js';
import type { Styled, Words } from './words.js';

/** Arguments of `govuk/input`. */
export interface InputArguments extends LabelledField {
  readonly type?: string;
  readonly value?: string | number | null;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search' | 'tel' | 'url';
  readonly autocomplete?: string;
  readonly autocapitalize?: string;
  readonly spellcheck?: boolean;
  readonly pattern?: string;
  readonly prefix?: Styled & Words;
  readonly suffix?: Styled & Words;
  readonly inputWrapper?: Styled;
  /** Beside the box; ours, for the password's “Show”. */
  readonly button?: ButtonArguments;
}

/** What a page says of a one-line field. */
export interface TextInput extends FieldWords {
  readonly label: string;
  readonly value: string | null;
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly type?: 'text' | 'email' | 'search' | 'tel' | 'url';
  readonly autocomplete?: string;
}

/** Arguments of a one-line field. */
export function textInput(field: TextInput): InputArguments {
  return {
    name: field.name,
    label: { text: field.label },
    value: field.value,
    type: field.type ?? 'text',
    ...(field.width ? { classes: `govuk-input--width-${field.width}` } : {}),
    ...(field.autocomplete ? { autocomplete: field.autocomplete } : {}),
    ...(field.type === 'email' ? { spellcheck: false } : {}),
    ...(field.attributes ? { attributes: field.attributes } : {}),
    ...hintAndError(field),
  };
}

/** What the partial prints. */
export function inputMarkup(args: InputArguments): object {
  const { prefix, suffix, formGroup, spellcheck } = args;
  const beside = [prefix, suffix, formGroup?.beforeInput, formGroup?.afterInput];
  return {
    ...labelledFieldMarkup(args),
    type: args.type || 'text',
    spellcheck: typeof spellcheck === 'boolean' ? String(spellcheck) : null,
    wrapped: beside.some((part) => part?.text || part?.html) || !!args.button,
  };
}
