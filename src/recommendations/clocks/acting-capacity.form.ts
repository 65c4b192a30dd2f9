import { IsIn } from 'class-validator';
import { ACTS_AS, type ActsAs } from './acting-capacity.rules.js';

/** The choice of no other capacity than that of an overview and scrutiny committee. */
export const NO_OTHER = 'none';

export class ActingCapacityForm {
  @IsIn([NO_OTHER, ...ACTS_AS], { message: 'Choose in what capacity it acts' })
  actsAs: ActsAs | typeof NO_OTHER | '' = '';
}
