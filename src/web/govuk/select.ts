import { type FieldWords, hintAndError, type LabelledField, labelledFieldMarkup } from './form-field.js';
import type { Attributes } from './words.js';

export interface SelectItem {
  readonly text: string;
  readonly value?: string | number;
  readonly selected?: boolean;
  readonly disabled?: boolean;
  readonly attributes?: Attributes;
}

/** Arguments of `govuk/select`. */
export interface SelectArguments extends LabelledField {
  readonly items: readonly (SelectItem | null | undefined | false | '')[];
  readonly value?: string | number | null;
}

/** What a page says of a drop-down list. */
export interface Choice extends FieldWords {
  readonly label: string;
  readonly items: readonly { readonly value: string; readonly text: string }[];
  readonly value: string | null;
  /** Where another field of the page has its name. */
  readonly id?: string;
  /** Words of a first, empty entry, for a choice that may be left open. */
  readonly empty?: string;
}

/** Arguments of a drop-down list. */
export function select(field: Choice): SelectArguments {
  return {
    name: field.name,
    label: { text: field.label },
    items: field.empty === undefined ? field.items : [{ value: '', text: field.empty }, ...field.items],
    value: field.value,
    ...(field.id ? { id: field.id } : {}),
    ...(field.attributes ? { attributes: field.attributes } : {}),
    ...hintAndError(field),
  };
}

/** What the partial prints, beside its options. */
export function selectMarkup(args: SelectArguments): object {
  return labelledFieldMarkup(args);
}
