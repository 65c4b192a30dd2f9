import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ListFileInterceptor, TAKEN_AWAY, type TakenList } from './list-file.interceptor.js';

/**
 * Marks a page as a list that can be taken away as CSV or Excel: all its pages, with what its tables show.
 * @param heads of the file where the page has no table, since nothing is in the list
 */
export function TakenAway(name: string, heads: readonly string[]): MethodDecorator {
  const list: TakenList = { name, heads };
  return applyDecorators(SetMetadata(TAKEN_AWAY, list), UseInterceptors(ListFileInterceptor));
}
