import type { PipeTransform } from '@nestjs/common';
import { NotFound } from '../../web/errors.js';
import { parseReference, type Reference } from './reference.rules.js';

const NAMES = { R: 'Recommendation', A: 'Action' } as const;

/** A reference in an address, such as `R2022-014`. What is no reference of this kind names nothing, so the answer is 404. */
export class ReferencePipe implements PipeTransform<string, Reference> {
  /** @param kind the kind that the route is about; without it either will do */
  constructor(private readonly kind?: Reference['kind']) {}

  /** @throws NotFound */
  transform(text: string): Reference {
    const reference = parseReference(text);
    if (reference && (!this.kind || reference.kind === this.kind)) return reference;
    throw new NotFound(`${this.kind ? NAMES[this.kind] : 'Item'} ${text}`);
  }
}
