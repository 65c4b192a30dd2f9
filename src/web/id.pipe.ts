import type { PipeTransform } from '@nestjs/common';
import { NotFound } from './errors.js';

/** PostgreSQL's largest `integer`. */
const LARGEST_ID = 2_147_483_647;

/** An id in an address: a positive whole number. Anything else is the id of nothing, so the answer is 404. */
export class IdPipe implements PipeTransform<string, number> {
  /** @param what the kind of thing, in words that begin a sentence: “Owner” */
  constructor(private readonly what: string) {}

  /** @throws NotFound */
  transform(text: string): number {
    const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
    if (id === null || id > LARGEST_ID) throw new NotFound(`${this.what} ${text}`);
    return id;
  }
}
