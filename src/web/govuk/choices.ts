import type { DateInputArguments } from './date-input.js';
import { type FieldsetArguments, fieldset } from './fieldset.js';
import { describe, type FieldWords, type FormField, type Hint, hintAndError } from './form-field.js';
import type { InputArguments } from './input.js';
import type { SelectArguments } from './select.js';
import type { TextareaArguments } from './textarea.js';
import type { Attributes, Styled, Words } from './words.js';

/** What is asked further once an option is chosen: one of these components. */
export interface Conditional {
  readonly html?: Words['html'];
  readonly input?: InputArguments;
  readonly textarea?: TextareaArguments;
  readonly select?: SelectArguments;
  readonly dateInput?: DateInputArguments;
}

export interface ChoiceItem extends Words {
  readonly value?: string | number;
  readonly id?: string;
  readonly name?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly hint?: Hint;
  readonly label?: Styled;
  readonly conditional?: Conditional | null;
  readonly behaviour?: string;
  readonly attributes?: Attributes;
  /** A word between options, such as “or”, in place of an option. */
  readonly divider?: string;
}

export interface ChoicesArguments extends FormField {
  readonly name: string;
  readonly idPrefix?: string;
  readonly fieldset?: FieldsetArguments;
  readonly items: readonly (ChoiceItem | null | undefined | false | '')[];
}

/** What a page says of a question with options. */
export interface ChoiceQuestion extends FieldWords {
  readonly legend: string;
  readonly isPageHeading?: boolean;
  readonly items: readonly {
    readonly value: string;
    readonly text: string;
    readonly hint?: string;
    readonly conditional?: Conditional;
  }[];
}

/** The arguments that radios and checkboxes share. */
export function choicesOf(question: ChoiceQuestion): ChoicesArguments {
  return {
    name: question.name,
    fieldset: fieldset(question.legend, question.isPageHeading),
    items: question.items.map(({ hint, ...item }) => (hint ? { ...item, hint: { text: hint } } : item)),
    ...hintAndError(question),
  };
}

/**
 * What the partials of radios and checkboxes print, given which options are chosen. Checkboxes that stand without
 * a fieldset carry the hint and the error themselves.
 */
export function choicesMarkup(
  args: ChoicesArguments,
  isChosen: (item: ChoiceItem) => boolean,
  carriesDescription = false,
): object {
  const prefix = args.idPrefix || args.name;
  const description = describe(prefix, args, args.fieldset?.describedBy ?? args.describedBy);
  const loose = carriesDescription ? description.describedBy : null;
  return {
    ...args,
    ...description,
    items: args.items.flatMap((item, index) =>
      item
        ? [itemMarkup(item, args.name, `${prefix}${index > 0 ? `-${index + 1}` : ''}`, loose, isChosen)]
        : [],
    ),
  };
}

function itemMarkup(
  item: ChoiceItem,
  name: string,
  generatedId: string,
  describedBy: string | null,
  isChosen: (item: ChoiceItem) => boolean,
): object {
  const id = item.id || generatedId;
  const hintId = item.hint?.text || item.hint?.html ? `${id}-item-hint` : null;
  const hasConditional = Object.values(item.conditional ?? {}).some(Boolean);
  return {
    ...item,
    id,
    hintId,
    name: item.name || name,
    checked: item.checked ?? isChosen(item),
    describedBy: [describedBy, hintId].filter(Boolean).join(' ') || null,
    conditionalId: hasConditional ? `conditional-${id}` : null,
  };
}
