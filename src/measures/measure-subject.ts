import type { Subject } from '../audit/change.js';
import type { Measure } from './measure.entity.js';

/** Where the page of a measure is: `/measures/connected-carers`. */
export function measurePath({ slug }: Pick<Measure, 'slug'>, rest = ''): string {
  return `/measures/${slug}${rest}`;
}

/** The subject of a measure's entries in the trail. */
export function measureSubject({ id, name }: Pick<Measure, 'id' | 'name'>): Subject {
  return { kind: 'measure', id, reference: name };
}
