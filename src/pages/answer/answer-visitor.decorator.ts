import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenedLink } from '../../answer-links/answer-link-opening.service.js';
import { onceOf } from '../../web/by.js';
import { keepName } from './answer-name-cookie.js';
import type { AnswerVisit } from './answer-visit.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The link by which somebody comes. */
    answerLink?: OpenedLink;
    /** What they find there. */
    answerVisit?: AnswerVisit;
  }
}

/** Somebody at the page of their link, with the form that they sent. */
export type Visitor = {
  readonly visit: AnswerVisit;
  /** The one-time token of the form. */
  readonly formToken: string | null;
  /** Keeps the name that somebody behind a mailbox gave. */
  readonly keepName: (name: string) => void;
};

/** @throws Error where the route does without its interceptor */
export function openedLinkOf({
  answerLink,
  routeOptions,
}: Pick<FastifyRequest, 'answerLink' | 'routeOptions'>) {
  if (!answerLink) throw new Error(`${routeOptions.url} was reached without a link`);
  return answerLink;
}

/** The link by which somebody comes, whether it opens or not. */
export const AnswerLinkInAddress = createParamDecorator(
  (_: unknown, context: ExecutionContext): OpenedLink =>
    openedLinkOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Whoever comes by a link that opens. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  const visit = request.answerVisit;
  if (!visit) throw new Error(`${request.routeOptions.url} was reached without a visit`);
  return { visit, formToken: onceOf(request), keepName: (name) => keepName(reply, visit, name) };
});
