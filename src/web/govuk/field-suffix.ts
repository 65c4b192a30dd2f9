import type { DateInputArguments } from './date-input.js';

/** A field by its name, such as `textArea` and `radios` make it. */
type NamedField = { readonly name: string };

/** The field for one of several forms of a kind on a page: its name and its ids end with `suffix`, so that each is there once. */
export function withSuffix<Field extends NamedField>(field: Field, suffix: string): Field {
  return { ...field, name: `${field.name}${suffix}` };
}

/** The same for the boxes of a date, whose names begin with the field's. */
export function dateWithSuffix(field: DateInputArguments, suffix: string): DateInputArguments {
  const { namePrefix = field.id, items = [] } = field;
  const name = `${namePrefix}${suffix}`;
  return {
    ...field,
    id: `${name}-date`,
    namePrefix: name,
    items: items.map((item) => (item && item.id === namePrefix ? { ...item, id: name } : item)),
  };
}

/** What such a form sent, under the names that its fields have elsewhere. */
export function withoutSuffix<Value>(
  body: Readonly<Record<string, Value>>,
  suffix: string,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.replace(suffix, ''), value]));
}
