import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { TypedDay } from '../../web/british-day-field.js';
import { readDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { TypedReading } from '../../web/submit-form.js';
import { itemKey, type SuccessionPlan, type SuccessorChoice, type TransferItem } from '../succession-plan.js';
import { SuccessionForm } from './succession.form.js';

export type TypedSuccession = { readonly form: SuccessionForm; readonly fromOn: TypedDay | null };

export type ReadSuccession = TypedReading<TypedSuccession, { readonly plan: SuccessionPlan }>;

/** Reads the form of a succession. @param others the bodies that may follow, @param items what passes, each with the field of its key */
export async function readSuccession(
  body: FormBody,
  ending: BodyRow,
  others: readonly BodyRow[],
  items: readonly TransferItem[],
): Promise<ReadSuccession> {
  const day = readDay(body, 'fromOn', 'First day of the successor');
  const read = await readForm(SuccessionForm, body);
  const form = read.typed;
  const typed = { form, fromOn: day.typed };
  const faults = [...faultsIn(read), ...day.faults];
  if (form.newCode !== '' && form.newName === '')
    faults.push({ field: 'newName', message: 'Enter the name of the new body' });
  const successors = read.ok ? successorsOf(form, others, faults) : [];
  if (read.ok && successors.length === 0 && faults.length === 0)
    faults.push({ field: 'successor', message: 'Select the body that takes its place, or name a new one' });
  if (faults.length > 0 || form.manner === '' || !day.day) return { ok: false, typed, faults };
  const { manner } = form;
  const takers = takersOf(body, items, successors.length);
  return { ok: true, typed, plan: { bodyId: ending.id, manner, fromOn: day.day, successors, takers } };
}

function successorsOf(
  { successor, second, third, newName, newCode }: SuccessionForm,
  others: readonly BodyRow[],
  faults: FieldError[],
): SuccessorChoice[] {
  const known = Object.entries({ successor, second, third }).flatMap(([field, id]): SuccessorChoice[] => {
    if (id === '') return [];
    const found = others.find((other) => String(other.id) === id);
    if (!found) faults.push({ field, message: 'Select a successor from the list' });
    return found ? [{ kind: 'known', id: found.id, name: found.name }] : [];
  });
  const distinct = known.filter(
    (one, index) =>
      known.findIndex((other) => other.kind === 'known' && one.kind === 'known' && other.id === one.id) ===
      index,
  );
  if (distinct.length < known.length) faults.push({ field: 'second', message: 'Select each successor once' });
  return newName === ''
    ? distinct
    : [{ kind: 'new', code: newCode.toUpperCase(), name: newName }, ...distinct];
}

function takersOf(body: FormBody, items: readonly TransferItem[], count: number): Map<string, number> {
  const takers = new Map<string, number>();
  for (const item of items) {
    const index = Number(body[itemKey(item)] ?? 0);
    if (Number.isInteger(index) && index > 0 && index < count) takers.set(itemKey(item), index);
  }
  return takers;
}
