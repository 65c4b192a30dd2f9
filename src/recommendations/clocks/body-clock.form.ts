import { IsIn, MaxLength, ValidateIf } from 'class-validator';
import { CLOCK_RULE_NAMES, type ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';

/** The choice of leaving it to the kind of the body. */
export const BY_KIND = 'by-kind';

export class BodyClockForm {
  @IsIn([BY_KIND, ...CLOCK_RULE_NAMES], { message: 'Choose under which rule this body answers' })
  rule: ClockRuleName | typeof BY_KIND | '' = '';

  @ValidateIf(({ rule }: BodyClockForm) => rule === 'local')
  @MaxLength(20, {
    message: 'Enter the length as days, working days, weeks or months, like 28d, 20wd, 8w, 2m or 20wd after',
  })
  length = '';

  @MaxLength(200, { message: 'Where the rule stands must be 200 characters or fewer' })
  citation = '';
}
