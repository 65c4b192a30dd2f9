import { Type } from 'class-transformer';
import { IsIn, IsInt, MaxLength, Min, ValidateIf } from 'class-validator';
import { CLOCK_RULE_NAMES, type ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';

export class RecommendationClockForm {
  @IsIn(CLOCK_RULE_NAMES, { message: 'Choose which rule sets the response date' })
  rule: ClockRuleName | '' = '';

  @ValidateIf(({ rule }: RecommendationClockForm) => rule === 'local')
  @MaxLength(20, {
    message: 'Enter the length as days, working days, weeks or months, like 28d, 20wd, 8w, 2m or 20wd after',
  })
  length = '';

  @MaxLength(200, { message: 'Where the rule stands must be 200 characters or fewer' })
  citation = '';

  @Type(() => Number)
  @IsInt({ message: 'Open the form again' })
  @Min(0, { message: 'Open the form again' })
  seen = 0;
}
