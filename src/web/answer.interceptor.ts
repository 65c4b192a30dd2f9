import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { safeFilename } from './filename.rules.js';
import type { KeptForms } from './kept-forms/kept-forms.service.js';
import { KeptUploads } from './kept-uploads/kept-uploads.service.js';
import { ownAddress } from './own-address.rules.js';
import { Download, LeaveForProvider, Page, SeeOther, SetAside, Unchanged } from './page.js';
import { PageRenderer } from './page-renderer.service.js';

/** Turns what a controller answers into a response. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly keptForms: KeptForms,
    private readonly keptUploads: KeptUploads,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(mergeMap((answer) => this.send(answer, request, reply)));
  }

  private async send(answer: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (request.method === 'POST') await this.keptForms.dropOf(request);
    if (answer instanceof Page) {
      reply.status(answer.status).type('text/html; charset=utf-8').header('cache-control', 'no-store');
      await tellVersion(answer, request, reply);
      const { refreshAfter, isExempt } = answer.view;
      request.showsExempt = isExempt;
      if (refreshAfter) reply.header('refresh', String(refreshAfter));
      const html = await this.renderer.render(answer, request, reply);
      if (request.method !== 'POST' || answer.status !== 422) return html;
      return this.renderer.withKeptFiles(
        html,
        await this.keptUploads.keep(request, answer.view.faults ?? []),
      );
    }
    if (answer instanceof Unchanged) {
      await tellVersion(answer, request, reply.status(304));
      // The page that is kept has the nonce that it came with.
      reply.raw.removeHeader('content-security-policy');
      return '';
    }
    if (answer instanceof SeeOther) {
      if (request.method === 'POST') {
        await this.keptForms.dropAsideOf(request);
        await this.keptUploads.dropOf(request);
      }
      if (answer.notice) {
        request.session.notice = answer.notice;
        request.session.noticeLink = answer.noticeLink ?? undefined;
      }
      return ledTo(reply, answer.location);
    }
    if (answer instanceof SetAside) {
      const files = await this.keptUploads.keep(request, []);
      await this.keptForms.keepAside(request, reply, answer.formPath, files);
      return ledTo(reply, answer.location);
    }
    if (answer instanceof LeaveForProvider) {
      reply.status(303).header('location', answer.address).header('cache-control', 'no-store');
      return '';
    }
    if (answer instanceof Download) {
      const isPublic = !request.viewer && reply.hasHeader('cache-control');
      if (!isPublic) reply.header('cache-control', 'private, no-store');
      reply
        .type(answer.mediaType)
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(safeFilename(answer.filename, 'file'))}`,
        );
      return answer.content;
    }
    return answer;
  }
}

/** Never to another service, wherever an answer wants to lead. */
function ledTo(reply: FastifyReply, location: string): string {
  reply.status(303).header('location', ownAddress(location) ?? '/');
  return '';
}

/**
 * A browser may keep a page that says which version it is, and asks each time whether that still holds. No cache between may: each page
 * has a nonce of its own for its script.
 */
async function tellVersion(
  answer: Page | Unchanged,
  { pageVersion, viewer }: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (!pageVersion || viewer || (answer instanceof Page && answer.status !== 200)) return;
  reply
    .header('cache-control', 'private, no-cache')
    .header('etag', await pageVersion)
    .header('vary', 'cookie');
}
