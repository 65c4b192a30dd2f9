import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ListFileInterceptor, TAKEN_AWAY } from './list-file.interceptor.js';

/** Marks a page as a list that can be taken away as CSV or Excel: all its pages, with what its tables show. */
export function TakenAway(name: string): MethodDecorator {
  return applyDecorators(SetMetadata(TAKEN_AWAY, name), UseInterceptors(ListFileInterceptor));
}
