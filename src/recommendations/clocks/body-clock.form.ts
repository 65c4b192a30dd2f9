import { IsIn, MaxLength, ValidateIf } from 'class-validator';
import { CLOCK_RULE_NAMES, type ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';

/** The choice of leaving it to the kind of the body. */
export const BY_KIND = 'by-kind';

export class BodyClockForm {
  @IsIn([BY_KIND, ...CLOCK_RULE_NAMES], { message: 'Choose under which rule this body answers' })
  rule: ClockRuleName | typeof BY_KIND | '' = '';

  @ValidateIf(({ rule }: BodyClockForm) => rule === 'local')
  @MaxLength(20, { message: 'Enter the length as days, weeks or months, like 28d, 8w or 2m' })
  length = '';
}
