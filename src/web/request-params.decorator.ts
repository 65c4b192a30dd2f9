import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Viewer } from './access.js';
import { BrowserSession } from './browser-session.js';
import { byOf } from './by.js';
import { viewerOf } from './session.js';

/** Who makes a change, from which form. */
export type ChangeAuthor = ReturnType<typeof byOf>;

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

/** The signed-in viewer. Only for routes that need an account. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer => viewerOf(requestOf(context)),
);

/** The signed-in viewer; null where nobody signed in. For routes that are open to everyone. */
export const OptionalViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer | null => requestOf(context).viewer ?? null,
);

/** The author of a change: the signed-in account and the form's one-time number. */
export const Author = createParamDecorator(
  (_: unknown, context: ExecutionContext): ChangeAuthor => byOf(requestOf(context)),
);

/** The earlier day as at which the page is asked for; null for today. */
export const AskedDay = createParamDecorator(
  (_: unknown, context: ExecutionContext): CalendarDay | null => requestOf(context).asAt ?? null,
);

/** The session of the browser that asks, for those who sign in or out. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): BrowserSession => {
    const http = context.switchToHttp();
    return new BrowserSession(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  },
);
