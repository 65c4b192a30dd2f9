import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults, inPageOrder } from '../../web/form-faults.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { claimOfDuty } from '../duties/duty-completion.rules.js';
import { reportFault } from '../duties/duty-reporting.rules.js';
import type { StandingOccurrence } from '../duties/duty-table.rules.js';
import {
  chosenEvidence,
  EVIDENCE_FIELDS,
  furtherFiles,
  withoutFile,
} from '../evidence/evidence-choice.form.js';
import { ActionUpdateForm } from './action-update.form.js';
import type { NewUpdate } from './action-updates.service.js';

export type TypedUpdate = { readonly form: ActionUpdateForm; readonly forecastOn: TypedDay | null };

export type ReadUpdate = TypedReading<TypedUpdate, { readonly update: NewUpdate }>;

/** As they stand on the page. */
const FIELDS = ['occurrence', 'claim', 'words', 'forecastOn', ...EVIDENCE_FIELDS];

/** Reads an update with its evidence. @param occurrences those of a duty that may be reported as done */
export async function readActionUpdate(
  body: FormBody,
  occurrences: readonly StandingOccurrence[],
): Promise<ReadUpdate> {
  const forecastOn = readDay(body, 'forecastOn', 'Forecast', true);
  const { fields, file } = withoutFile(body);
  const read = await readForm(ActionUpdateForm, fields);
  const form = read.typed;
  const proof = await chosenEvidence(form, file);
  const further = await furtherFiles(form, body);
  const occurrence = occurrences.find(({ on }) => on === form.occurrence) ?? null;
  const faults = inPageOrder(
    formFaults(
      occurrenceFaults(form, occurrence),
      faultsIn(read),
      forecastOn.faults,
      proof.faults,
      further.faults,
    ),
    FIELDS,
  );
  const { claim, words } = form;
  const { link, file: first } = proof.evidence;
  const update = claim && {
    ...{ claim: claimOfDuty(claim, occurrence !== null), words, occurrence, forecastOn: forecastOn.day },
    ...{ evidence: link, file: first, moreFiles: further.files },
  };
  return typedReading({ form, forecastOn: forecastOn.typed }, faults, update ? { update } : null);
}

/** @param found what is offered of what the form names */
function occurrenceFaults(
  { claim, occurrence }: ActionUpdateForm,
  found: StandingOccurrence | null,
): FieldError[] {
  if (!occurrence) return [];
  if (!found) return [{ field: 'occurrence', message: 'Select from the list' }];
  const message = claim === '' ? null : reportFault(claim);
  return message === null ? [] : [{ field: 'occurrence', message }];
}
