import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, of } from 'rxjs';
import { openedLinkOf } from './answer-visitor.decorator.js';
import { AnswerVisits } from './answer-visits.service.js';

/** Lets in whoever comes by a link that opens; of one that does not, its page says why. Stands after {@link AnswerLinkInterceptor}. */
@Injectable()
export class AnswerVisitInterceptor implements NestInterceptor {
  constructor(private readonly visits: AnswerVisits) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { token: string } }>>();
    const arrival = await this.visits.enter(openedLinkOf(request), request.params.token, request);
    if (!arrival.ok) return of(arrival.page);
    request.answerVisit = arrival.visit;
    return next.handle();
  }
}
