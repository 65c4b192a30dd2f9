import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { Database } from '../database/database.service.js';

/**
 * Lets what a page asks of the database together be one statement, and be planned once. For pages that ask the same each time: one plan
 * is good for all of them. What has conditions that somebody chooses is asked apart, each time anew.
 */
@Injectable()
export class PlannedOnceInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return new Observable((seer) => this.database.together(() => next.handle().subscribe(seer), 'once'));
  }
}
