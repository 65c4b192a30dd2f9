import type { Answerer } from '../../answer-links/answerer.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { AnswerSenderForm } from './answer-sender.form.js';
import type { AnswerVisit } from './answer-visit.js';

/** Who sent a form: the person to whom the link went, or who says so behind a mailbox. */
export type ReadSender = {
  readonly answerer: Answerer;
  readonly typedName: string;
  readonly wantsReceipt: boolean;
  readonly faults: readonly FieldError[];
};

export async function readSender(
  { reader }: AnswerVisit,
  body: FormBody,
  formToken: string | null,
): Promise<ReadSender> {
  const read = await readForm(AnswerSenderForm, body);
  const { sender, receipt } = read.typed;
  const typedName = typeof sender === 'string' ? sender : '';
  const { address, inPlaceOf } = reader;
  const name = reader.isPerson ? reader.name : typedName;
  const missing = name === '' ? [{ field: 'sender', message: 'Enter your name' }] : [];
  return {
    answerer: { name, address, inPlaceOf, formToken },
    typedName,
    wantsReceipt: receipt === 'yes',
    faults: [...faultsIn(read), ...missing],
  };
}

/** Who pressed a button that asks for no name: the one that is known. */
export function answererOf({ reader }: AnswerVisit, formToken: string | null): Answerer {
  const { address, inPlaceOf, isPerson, givenName } = reader;
  const name = isPerson ? reader.name : givenName || reader.name;
  return { name, address, inPlaceOf, formToken };
}
