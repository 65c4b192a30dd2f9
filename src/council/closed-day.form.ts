import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { CLOSED_DAY_KINDS, type ClosedDayKind } from './closed-day.entity.js';

/** What an administrator says of a day; the day itself is read from its three boxes. */
export class ClosedDayForm {
  @IsIn(CLOSED_DAY_KINDS, { message: 'Select what kind of day it is' })
  kind: ClosedDayKind | '' = '';

  @IsNotEmpty({ message: 'Enter what the day is called' })
  @MaxLength(100, { message: 'The name must be 100 characters or fewer' })
  name = '';
}
