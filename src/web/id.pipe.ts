import type { PipeTransform } from '@nestjs/common';
import { NotFound } from './errors.js';

/** PostgreSQL's largest `integer`. */
const LARGEST_ID = 2_147_483_647;

/** The id that stands in an address: a positive whole number; null where the text can be the id of nothing. */
export function parseId(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
  return id === null || id > LARGEST_ID ? null : id;
}

/** An id in an address. What is none is the id of nothing, so the answer is 404. */
export class IdPipe implements PipeTransform<string, number> {
  /** @param what the kind of thing, in words that begin a sentence: “Owner” */
  constructor(private readonly what: string) {}

  /** @throws NotFound */
  transform(text: string): number {
    const id = parseId(text);
    if (id === null) throw new NotFound(`${this.what} ${text}`);
    return id;
  }
}
