import type { Publicity } from '../bodies/publicity.rules.js';
import { Action } from './action.entity.js';

/** An action that is to be made; its reference takes the year of `madeOn`. */
export type NewAction = Omit<
  Action,
  | 'id'
  | 'year'
  | 'number'
  | 'publicity'
  | 'exemptGround'
  | 'publicSummary'
  | 'tags'
  | 'wards'
  | 'recordedAt'
  | 'duePhrase'
  | 'question'
  | 'isMadeOnKnown'
  | 'dueBodyId'
  | 'dueNth'
  | 'startsOn'
  | 'endsOn'
> & {
  readonly publicity?: Publicity;
} & Partial<
    Pick<
      Action,
      | 'duePhrase'
      | 'question'
      | 'isMadeOnKnown'
      | 'exemptGround'
      | 'publicSummary'
      | 'dueBodyId'
      | 'dueNth'
      | 'startsOn'
      | 'endsOn'
    >
  >;
