import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { readDay, type TypedDay } from '../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../web/form.js';
import { formFaults } from '../web/form-faults.js';
import { type TypedReading, typedReading } from '../web/submit-form.js';
import { REQUEST_KINDS, type RequestKind } from './request.rules.js';
import type { NewRequest } from './requests.service.js';

/** What an owner asks, by a link or signed in. */
export class RequestForm {
  @IsIn(REQUEST_KINDS, { message: 'Select what is asked' })
  kind: RequestKind | '' = '';

  @MaxLength(5000, { message: 'The reason must be 5,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the reason' })
  @IsString({ message: 'Enter the reason' })
  reason = '';

  @MaxLength(300, { message: 'Whose it is must be 300 characters or fewer' })
  @IsString({ message: 'Enter whose it is' })
  whose = '';
}

export type TypedRequest<Form extends RequestForm = RequestForm> = {
  readonly form: Form;
  readonly untilOn: TypedDay;
};

/** Reads what is asked. A day counts only where more time is. */
export async function readRequest<Form extends RequestForm>(
  FormClass: new () => Form,
  fields: FormBody,
): Promise<TypedReading<TypedRequest<Form>, { readonly asked: Omit<NewRequest, 'item'> }>> {
  const read = await readForm(FormClass, fields);
  const form = read.typed;
  const { kind, reason, whose } = form;
  const isMoreTime = kind === 'more-time';
  const untilOn = readDay(fields, 'untilOn', 'New due date', !isMoreTime);
  const faults = faultsIn(read);
  return typedReading(
    { form, untilOn: untilOn.typed },
    formFaults(
      faults.filter(({ field }) => field === 'kind'),
      untilOn.faults,
      faults,
    ),
    kind ? { asked: { kind, reason, whose: whose || null, untilOn: isMoreTime ? untilOn.day : null } } : null,
  );
}
