import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, of } from 'rxjs';
import { page } from '../../web/page.js';
import { AnswerVisits } from './answer-visits.service.js';
import { unknownLinkView } from './dead-link.view.js';

/** Finds the link in the address, whether it opens or not; where there never was one, its page says so. */
@Injectable()
export class AnswerLinkInterceptor implements NestInterceptor {
  constructor(private readonly visits: AnswerVisits) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { token: string } }>>();
    const link = await this.visits.find(request.params.token, request);
    if (!link) return of(page('answer/dead', unknownLinkView(), 404));
    request.answerLink = link;
    return next.handle();
  }
}
