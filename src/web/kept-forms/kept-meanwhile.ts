import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KeptForms } from './kept-forms.service.js';

/** Answers the script of a page that keeps a form while it is being filled in: nothing of the form is carried out. */
export async function keptMeanwhile(
  forms: KeptForms,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const kept = await forms.keepMeanwhile(request, reply);
  if (kept === null) return undefined;
  return reply.status(kept === 'kept' ? 204 : 422).send();
}
