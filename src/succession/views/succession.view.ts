import { bodyPath } from '../../bodies/body-path.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { PageView } from '../../web/page.js';
import type { TypedSuccession } from '../forms/succession-fields.form.js';
import { MANNER_WORDS, MANNERS } from '../succession.rules.js';
import type { SuccessionFacts } from '../succession-finder.service.js';
import { type TransferGroup, transferTables } from './transfer-table.view.js';

export type SuccessionView = PageView & {
  readonly frame: FormFrame;
  readonly manner: RadiosArguments;
  readonly fromOn: DateInputArguments;
  readonly newName: InputArguments;
  readonly newCode: InputArguments;
  readonly known: readonly SelectArguments[];
  /** Empty where nothing is open. */
  readonly items: readonly TransferGroup[];
  /** That it has a successor already; null where it has none. */
  readonly done: string | null;
};

/** The form by which a body's work passes to others. */
export function successionView(
  { body, others, items }: SuccessionFacts,
  { form, fromOn }: TypedSuccession,
  faults: readonly FieldError[] = [],
): SuccessionView {
  const errorAt = messagesOf(faults);
  const place = bodyPath(body.code);
  const known = (name: 'successor' | 'second' | 'third', label: string) =>
    select({
      name,
      label,
      empty: 'None',
      items: others.map(({ id, name: text }) => ({ value: String(id), text })),
      value: form[name],
      error: errorAt(name),
    });
  return {
    title: `Who takes the place of ${body.name}`,
    faults,
    backLink: { text: body.name, href: place },
    frame: formFrame(
      { action: `${place}/succession/check`, submit: 'Check what passes', cancel: place },
      { seen: form.seen },
    ),
    manner: radios({
      name: 'manner',
      legend: 'What happened',
      items: MANNERS.map((value) => ({ value, text: `It ${MANNER_WORDS[value]}` })),
      value: form.manner,
      error: errorAt('manner'),
    }),
    fromOn: dateInput({
      name: 'fromOn',
      legend: 'First day of the successor',
      hint: 'The last day of the old body is the day before. You can only record this on that day or later',
      value: fromOn,
      error: errorAt('fromOn'),
    }),
    newName: textInput({
      name: 'newName',
      label: 'Name of a new body (optional)',
      hint: 'The new body begins on that day, and is of the same kind',
      value: form.newName,
      error: errorAt('newName'),
    }),
    newCode: textInput({
      name: 'newCode',
      label: 'Its code',
      value: form.newCode,
      width: 10,
      error: errorAt('newCode'),
    }),
    known: [
      known('successor', 'An existing body'),
      known('second', 'A second successor, if it is split (optional)'),
      known('third', 'A third successor (optional)'),
    ],
    items: transferTables(body.name, items),
    done: body.successorName ? `${body.successorName} took its place already.` : null,
  };
}
