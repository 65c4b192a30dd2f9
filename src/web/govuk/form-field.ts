import type { Attributes, Styled, Words } from './words.js';

export interface Label extends Styled, Words {
  readonly isPageHeading?: boolean;
}

export interface Hint extends Styled, Words {
  readonly id?: string;
}

export interface ErrorMessage extends Styled, Words {
  readonly id?: string;
  /** Read out before the message; “Error” where it is not given, nothing where it is empty. */
  readonly visuallyHiddenText?: string;
}

export interface FormGroup extends Styled {
  readonly beforeInput?: Words;
  readonly afterInput?: Words;
  readonly beforeInputs?: Words;
  readonly afterInputs?: Words;
}

/** What all form components take; empty parts are left out by null. */
export interface FormField extends Styled {
  readonly describedBy?: string;
  readonly hint?: Hint | null;
  readonly errorMessage?: ErrorMessage | null;
  readonly formGroup?: FormGroup;
}

/** A form component with one label for its one control. */
export interface LabelledField extends FormField {
  readonly label: Label;
  readonly name: string;
  /** The name, where it is not given: an error's link then leads to `#name`. */
  readonly id?: string;
  readonly disabled?: boolean;
}

/** The ids by which assistive technology connects a control with its hint and its error. */
export interface Description {
  readonly hintId: string | null;
  readonly errorId: string | null;
  /** The value of `aria-describedby`, or null. */
  readonly describedBy: string | null;
}

/** Names hint and error after `id` and lists them after what already describes the control. */
export function describe(id: string, field: FormField, already: string | undefined): Description {
  const hintId = field.hint ? `${id}-hint` : null;
  const errorId = field.errorMessage ? `${id}-error` : null;
  return { hintId, errorId, describedBy: [already, hintId, errorId].filter(Boolean).join(' ') || null };
}

/** What the partials of labelled fields print. */
export function labelledFieldMarkup<T extends LabelledField>(field: T): T & Description & { id: string } {
  const id = field.id || field.name;
  return { ...field, id, ...describe(id, field, field.describedBy) };
}

/** The parts that the builders of all fields share: words in, govuk-frontend's arguments out. */
export interface FieldWords {
  readonly name: string;
  readonly hint?: string | null;
  readonly error?: string | null;
  readonly attributes?: Attributes;
}

/** Hint and error in govuk-frontend's shape. */
export function hintAndError(field: FieldWords): Pick<FormField, 'hint' | 'errorMessage'> {
  return {
    hint: field.hint ? { text: field.hint } : null,
    errorMessage: field.error ? { text: field.error } : null,
  };
}
