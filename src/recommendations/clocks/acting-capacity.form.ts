import { IsIn } from 'class-validator';
import { ACTS_AS, type ActsAs } from './acting-capacity.rules.js';

/** The choice of no other capacity than that of an overview and scrutiny committee. */
export const NO_OTHER = 'none';

export class ActingCapacityForm {
  @IsIn([NO_OTHER, ...ACTS_AS], { message: 'Select the capacity in which it acts' })
  actsAs: ActsAs | typeof NO_OTHER | '' = '';
}

/** The capacity that was chosen; null for no other. */
export function chosenCapacity({ actsAs }: ActingCapacityForm): ActsAs | null {
  return actsAs === NO_OTHER || actsAs === '' ? null : actsAs;
}
