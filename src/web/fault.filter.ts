import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseTrouble } from '../database/database-gone.rules.js';
import {
  ChangedMeanwhile,
  Ended,
  NoSuchDay,
  NotAllowed,
  NotFound,
  Refused,
  SignInFirst,
  TooManyTries,
} from './errors.js';
import { RefusedForms } from './kept-forms/refused-forms.service.js';
import type { WhyNotTaken } from './kept-forms/why-not-taken.js';
import { Page } from './page.js';
import { PageRenderer } from './page-renderer.service.js';
import { closeTemporaryFiles } from './request-body/read-multipart.js';
import { logFault } from './request-log.js';
import { signInAddress } from './sign-in-address.rules.js';
import type { SpecialError } from './views/error-page.view.js';
import { ScannerAway } from './virus-scan/clamd.js';
import { InfectedFile } from './virus-scan/infected-file.js';

/** PostgreSQL's codes for text that is none, such as a NUL in an address; the second where it came within JSON. */
const NOT_TEXT: readonly unknown[] = ['22021', '22P05'];

/** PostgreSQL's code for a number larger than any that it counts with: an address with such a number names nothing. */
const BEYOND_COUNTING = '22003';

/** PostgreSQL's code for a text larger than it can index or search. */
const BEYOND_LIMITS = '54000';

/** What `@fastify/csrf-protection` says of a token that it does not know; Nest keeps it as the cause. */
const REFUSED_TOKEN = /^FST_CSRF_/;

/** Every fault ends as a page with the right status, in plain words, and in the log where it is ours. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly refusedForms: RefusedForms,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    const status = statusOf(error);
    const answer = await this.refusedForms.answerTo(error, whyNotTaken(error, status), request, reply);
    if (answer && 'goTo' in answer) {
      reply.status(303).header('location', answer.goTo).send('');
      return;
    }
    if (error instanceof SignInFirst) {
      const to = request.method === 'GET' ? error.wantedPath : undefined;
      reply.status(303).header('location', signInAddress({ to })).send('');
      return;
    }
    if (hasHungUp(request)) return closeTemporaryFiles(request);
    if (status >= 500) logFault(error, request, status);
    reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store');
    if (status === 503) reply.header('retry-after', '10');
    if (error instanceof TooManyTries) reply.header('retry-after', String(error.waitSeconds));
    reply.send(answer?.html ?? (await this.wordsWithTyped(error, status, request, reply)));
  }

  /** Where the form can be sent no more, what was typed into it stands above the words, to be copied. */
  private async wordsWithTyped(
    error: unknown,
    status: number,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const html = await this.words(error, status, request, reply);
    const isLost =
      (status === 403 || status === 404 || status === 503 || error instanceof Ended) &&
      !isOldToken(error, status);
    const typed = isLost ? await this.refusedForms.lostWords(request) : null;
    return typed ? this.renderer.withLostWords(html, request.url, typed) : html;
  }

  private async words(
    error: unknown,
    status: number,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    if (error instanceof ChangedMeanwhile) {
      const view = {
        title: error.message,
        subject: error.subject,
        itemPath: error.itemPath,
        changes: error.changes,
        formPath: await this.refusedForms.keepForLater(request, reply),
      };
      return this.renderer.render(new Page('web/changed-meanwhile', view, status), request, reply);
    }
    if (error instanceof Ended) {
      const view = { title: error.message, itemPath: error.itemPath };
      return this.renderer.render(new Page('web/ended', view, status), request, reply);
    }
    if (error instanceof NoSuchDay) {
      const view = { title: error.message, hint: error.hint, todayHref: request.url.split('?')[0] ?? '/' };
      return this.renderer.render(new Page('web/no-such-day', view, status), request, reply);
    }
    return this.renderer.renderError(status, request, reply, specialOf(error, status));
  }
}

/** Whoever closes the window while a form is on its way has made no fault, and reads no answer. */
function hasHungUp({ raw }: FastifyRequest): boolean {
  return raw.socket.destroyed;
}

/** The HTTP status that says what kind of fault this is. */
export function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof NoSuchDay) return 400;
  if (error instanceof NotAllowed) return 403;
  if (error instanceof ChangedMeanwhile || error instanceof Ended) return 409;
  if (error instanceof Refused) return 422;
  if (error instanceof InfectedFile) return 422;
  if (error instanceof ScannerAway) return 503;
  if (error instanceof TooManyTries) return 429;
  if (error instanceof HttpException) return error.getStatus();
  if (databaseTrouble(error)) return 503;
  if (NOT_TEXT.includes(codeOf(error))) return 400;
  if (codeOf(error) === BEYOND_COUNTING) return 404;
  if (codeOf(error) === BEYOND_LIMITS) return 413;
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}

/** Why a form was not taken that is right in itself; null for what its page has to answer for. */
function whyNotTaken(error: unknown, status: number): WhyNotTaken | null {
  const refusal = codeOf((error as { cause?: unknown } | null)?.cause);
  if (typeof refusal === 'string' && REFUSED_TOKEN.test(refusal)) return 'refused';
  if (NOT_TEXT.includes(codeOf(error))) return 'not-text';
  if (error instanceof InfectedFile) return 'infected';
  if (error instanceof ScannerAway) return 'not-scanned';
  return status === 413 ? 'too-large' : null;
}

/** What its status alone does not say of a fault; null where there is nothing more. */
function specialOf(error: unknown, status: number): SpecialError | null {
  if (isOldToken(error, status)) return 'old-page';
  const trouble = status === 503 ? databaseTrouble(error) : null;
  return trouble === 'gone' ? null : trouble;
}

/** Whether a form was refused for its page, and not for what somebody may do. */
function isOldToken(error: unknown, status: number): boolean {
  return whyNotTaken(error, status) === 'refused';
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}
