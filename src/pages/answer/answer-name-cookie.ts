import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { LINK_DAYS } from '../../answer-links/answer-link-standing.rules.js';
import { answerPath } from './answer-path.js';
import type { AnswerVisit } from './answer-visit.js';

/** Keeps the name that somebody behind a mailbox gave, for this link alone. */
export const NAME_COOKIE = 'answer-name';

/** Whoever gave a name with one answer finds it filled in with the next. */
export function keepName(reply: FastifyReply, { token, reader }: AnswerVisit, name: string): void {
  if (reader.isPerson || name === '') return;
  const path = answerPath(token);
  reply.setCookie(NAME_COOKIE, name, {
    path,
    httpOnly: true,
    sameSite: 'strict',
    maxAge: LINK_DAYS * 86_400,
  });
}
