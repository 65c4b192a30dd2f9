import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { Database } from '../database/database.service.js';

/** Lets what a page asks of the database together be one statement. For pages that ask much, and little each time. */
@Injectable()
export class ReadsTogetherInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return new Observable((seer) => this.database.together(() => next.handle().subscribe(seer)));
  }
}
