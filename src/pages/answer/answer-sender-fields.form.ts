import type { FastifyRequest } from 'fastify';
import type { Answerer } from '../../answer-links/answerer.js';
import { onceOf } from '../../web/by.js';
import { type FormBody, readForm } from '../../web/form.js';
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
  request: FastifyRequest,
): Promise<ReadSender> {
  const read = await readForm(AnswerSenderForm, body);
  const { sender, receipt } = read.ok ? read.form : read.typed;
  const typedName = typeof sender === 'string' ? sender : '';
  const { address, inPlaceOf } = reader;
  const name = reader.isPerson ? reader.name : typedName;
  const missing = name === '' ? [{ field: 'sender', message: 'Enter your name' }] : [];
  return {
    answerer: { name, address, inPlaceOf, formToken: onceOf(request) },
    typedName,
    wantsReceipt: receipt === 'yes',
    faults: [...(read.ok ? [] : read.faults), ...missing],
  };
}
