import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { parseReference, type Reference } from '../../items/references/reference.rules.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedReading } from '../../web/submit-form.js';
import { readFigure } from '../figure.rules.js';
import type { MeasureFacts } from '../measures.service.js';
import { MeasureForm } from './measure.form.js';
import { REFERENCE_WANTED } from './measure-link.form.js';

/** What was typed into the form of a measure. */
export type TypedMeasure = {
  readonly form: MeasureForm;
  readonly baselineOn: TypedDay | null;
  readonly targetOn: TypedDay | null;
};

export type ReadMeasure = TypedReading<
  TypedMeasure,
  {
    readonly facts: MeasureFacts;
    /** The recommendation or action of which it tells; null for none. */
    readonly item: Reference | null;
  }
>;

/** A figure and its day, of which both or neither are given. */
type Aim = {
  readonly value: number | null;
  readonly on: CalendarDay | null;
  readonly typed: TypedDay;
  readonly faults: readonly FieldError[];
};

/** @param bodies those that may watch a measure */
export async function readMeasure(
  body: FormBody,
  bodies: readonly BodyRow[],
  today: CalendarDay,
): Promise<ReadMeasure> {
  const read = await readForm(MeasureForm, body);
  const form = read.typed;
  const decimals = Number(form.decimals) || 0;
  const baseline = readAim(body, form.baseline, decimals, { field: 'baseline', name: 'baseline' });
  const target = readAim(body, form.target, decimals, { field: 'target', name: 'target' });
  const watching = bodies.find(({ code }) => code === form.body);
  const item = parseReference(String(form.item));
  const faults = formFaults([
    ...faultsIn(read),
    ...(watching ? [] : [{ field: 'body', message: 'Select the body that watches it' }]),
    ...baseline.faults,
    ...target.faults,
    ...orderFaults(baseline.on, target.on, today),
    ...(form.item && !item ? [REFERENCE_WANTED] : []),
  ]);
  const typed = { form, baselineOn: baseline.typed, targetOn: target.typed };
  const { better } = form;
  if (faults.length > 0 || !watching || better === '') return { ok: false, typed, faults };
  const { name, unit, publicity } = form;
  const aims = {
    baselineValue: baseline.value,
    baselineOn: baseline.on,
    targetValue: target.value,
    targetOn: target.on,
  };
  return {
    ok: true,
    typed,
    item,
    facts: { name, unit, decimals, better, publicity, bodyId: watching.id, ...aims },
  };
}

function readAim(
  body: FormBody,
  words: string,
  decimals: number,
  { field, name }: { field: string; name: string },
): Aim {
  const { day, typed, faults } = readDay(body, `${field}On`, `Day of the ${name}`, true);
  const isEmpty = words === '';
  const read = isEmpty ? { value: null, fault: null } : readFigure(String(words), decimals, `The ${name}`);
  const wrong: FieldError[] = [
    ...(read.fault ? [{ field, message: read.fault }] : []),
    ...faults.map(({ message }) => ({ field: `${field}On`, message })),
  ];
  if (wrong.length === 0 && isEmpty !== (day === null)) {
    wrong.push(
      isEmpty
        ? { field, message: `Enter the ${name} of that day, or leave both empty` }
        : { field: `${field}On`, message: `Enter the day of the ${name}` },
    );
  }
  return { value: read.value, on: day, typed, faults: wrong };
}

function orderFaults(
  baselineOn: CalendarDay | null,
  targetOn: CalendarDay | null,
  today: CalendarDay,
): FieldError[] {
  if (baselineOn && baselineOn > today)
    return [{ field: 'baselineOn', message: 'The day of the baseline must be today or in the past' }];
  if (baselineOn && targetOn && targetOn <= baselineOn)
    return [{ field: 'targetOn', message: 'The day of the target must be after the day of the baseline' }];
  return [];
}
