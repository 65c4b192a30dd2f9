import { type DayField, parseBritishDay } from '../../calendar/british-day.js';
import { type FieldsetArguments, fieldset } from './fieldset.js';
import { describe, type FieldWords, type FormField, hintAndError } from './form-field.js';
import type { Attributes } from './words.js';

export interface DateInputItem {
  readonly name: string;
  readonly id?: string;
  readonly label?: string;
  readonly value?: string | number | null;
  readonly classes?: string;
  /** Whether this box is at fault; where none is marked, an error marks all that are not marked false. */
  readonly error?: boolean;
  readonly inputmode?: string;
  readonly autocomplete?: string;
  readonly pattern?: string;
  readonly attributes?: Attributes;
}

/** Arguments of `govuk/date-input`. */
export interface DateInputArguments extends FormField {
  readonly id: string;
  readonly namePrefix?: string;
  readonly items?: readonly (DateInputItem | null | undefined | false | '')[];
  readonly values?: Readonly<Record<string, string | number>>;
  readonly fieldset?: FieldsetArguments;
}

/** What was typed, right or wrong: a wrong day is shown again as it was typed. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What a page says of a question for a day. */
export interface DateQuestion extends FieldWords {
  readonly legend: string;
  readonly isPageHeading?: boolean;
  readonly value: TypedDate | null;
}

/**
 * Arguments of a question for a day. Sends `name-day`, `name-month` and `name-year`. The first box that is wrong has the id `name`, else
 * the first of all, so that an error's link leads into it. Where what was typed is a day, an error is about the whole of it.
 */
export function dateInput(question: DateQuestion): DateInputArguments {
  const { name, value } = question;
  const wrong = question.error ? wrongBoxes(value) : [];
  const [first = 'day'] = wrong;
  return {
    id: `${name}-date`,
    namePrefix: name,
    fieldset: fieldset(question.legend, question.isPageHeading),
    items: BOXES.map((box) => ({
      name: box,
      ...(box === first && { id: name }),
      value: value?.[box],
      ...(wrong.includes(box) && { error: true }),
    })),
    ...hintAndError(question),
  };
}

function wrongBoxes(typed: TypedDate | null): readonly DayField[] {
  return typed ? (parseBritishDay(typed.day, typed.month, typed.year).fault?.fields ?? []) : [];
}

const ERROR_CLASS = 'govuk-input--error';
const BOXES: readonly DayField[] = ['day', 'month', 'year'];
const DAY_MONTH_YEAR: readonly DateInputItem[] = BOXES.map((name) => ({ name }));

/** What the partial prints: each box as the arguments of `govuk/input`. */
export function dateInputMarkup(args: DateInputArguments): object {
  const items = args.items?.length ? args.items.filter((item) => !!item) : DAY_MONTH_YEAR;
  const oneHasFailed = items.some(hasFailed);
  return {
    ...args,
    ...describe(args.id, args, args.fieldset?.describedBy),
    items: items.map((item) => {
      const name = args.namePrefix ? `${args.namePrefix}-${item.name}` : item.name;
      return {
        ...item,
        id: item.id || `${args.id}-${item.name}`,
        name,
        label: {
          text: item.label || item.name.charAt(0).toUpperCase() + item.name.slice(1),
          classes: 'govuk-date-input__label',
        },
        value: item.value ?? args.values?.[name],
        classes: classesOf(
          item,
          hasFailed(item) || (item.error !== false && !!args.errorMessage && !oneHasFailed),
        ),
        inputmode: item.inputmode || 'numeric',
      };
    }),
  };
}

function hasFailed(item: DateInputItem): boolean {
  return item.error || (item.classes?.includes(ERROR_CLASS) ?? false);
}

function classesOf(item: DateInputItem, failed: boolean): string {
  const given = item.classes ?? '';
  const width = item.name === 'year' ? 4 : 2;
  return [
    'govuk-date-input__input',
    failed && !given.includes(ERROR_CLASS) ? ERROR_CLASS : '',
    given.includes('govuk-input--width-') ? '' : `govuk-input--width-${width}`,
    given,
  ]
    .filter(Boolean)
    .join(' ');
}
