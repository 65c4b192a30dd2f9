import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { HOLD_KINDS, type HoldKind } from '../hold.rules.js';

/** Why somebody is left alone; the days are read beside it. */
export class HoldForm {
  @IsIn(HOLD_KINDS, { message: 'Select what it is' })
  kind: HoldKind = 'hold';

  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the reason' })
  @IsString({ message: 'Enter the reason' })
  reason = '';
}
