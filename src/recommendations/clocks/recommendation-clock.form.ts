import { Type } from 'class-transformer';
import { IsIn, IsInt, MaxLength, Min, ValidateIf } from 'class-validator';
import { CLOCK_RULE_NAMES, type ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';

export class RecommendationClockForm {
  @IsIn(CLOCK_RULE_NAMES, { message: 'Choose which rule sets the response date' })
  rule: ClockRuleName | '' = '';

  @ValidateIf(({ rule }: RecommendationClockForm) => rule === 'local')
  @MaxLength(20, { message: 'Enter the length as days, weeks or months, like 28d, 8w or 2m' })
  length = '';

  @Type(() => Number)
  @IsInt({ message: 'Open the form again' })
  @Min(0, { message: 'Open the form again' })
  seen = 0;
}
