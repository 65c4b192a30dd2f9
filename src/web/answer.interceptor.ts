import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Download, Page, SeeOther } from './page.js';
import { PageRenderer } from './page-renderer.service.js';

/** Turns what a controller answers into a response. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly renderer: PageRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(mergeMap((answer) => this.send(answer, request, reply)));
  }

  private async send(answer: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (answer instanceof Page) {
      reply.status(answer.status).type('text/html; charset=utf-8').header('cache-control', 'no-store');
      return this.renderer.render(answer, request, reply);
    }
    if (answer instanceof SeeOther) {
      if (answer.notice) request.session.notice = answer.notice;
      reply.status(303).header('location', answer.location);
      return '';
    }
    if (answer instanceof Download) {
      reply
        .type(answer.mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.filename)}`);
      return answer.content;
    }
    return answer;
  }
}
