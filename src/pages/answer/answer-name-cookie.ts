import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LINK_DAYS } from '../../answer-links/answer-link-standing.rules.js';
import { answerPath } from './answer-path.js';
import type { AnswerVisit } from './answer-visit.js';

/** The cookie of one link's path alone: behind HTTPS one that no plain connection can set (RFC 6265bis, section 4.1.3.1). */
function nameCookie({ protocol }: FastifyRequest): string {
  return protocol === 'https' ? '__Secure-answer-name' : 'answer-name';
}

/** The name that somebody behind a mailbox gave with an earlier answer; empty where none did. */
export function keptName(request: FastifyRequest): string {
  return request.cookies[nameCookie(request)]?.slice(0, 200) ?? '';
}

/** Whoever gave a name with one answer finds it filled in with the next. */
export function keepName(reply: FastifyReply, { token, reader }: AnswerVisit, name: string): void {
  if (reader.isPerson || name === '') return;
  const path = answerPath(token);
  reply.setCookie(nameCookie(reply.request), name, {
    path,
    secure: reply.request.protocol === 'https',
    httpOnly: true,
    sameSite: 'strict',
    maxAge: LINK_DAYS * 86_400,
  });
}
