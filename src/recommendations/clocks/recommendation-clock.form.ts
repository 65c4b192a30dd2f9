import { Type } from 'class-transformer';
import { IsIn, IsInt, Min } from 'class-validator';
import { CLOCK_RULE_NAMES, type ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';
import { LocalRuleForm } from './local-rule.form.js';

export class RecommendationClockForm extends LocalRuleForm {
  @IsIn(CLOCK_RULE_NAMES, { message: 'Select which rule sets the response date' })
  rule: ClockRuleName | '' = '';

  @Type(() => Number)
  @IsInt({ message: 'Open the form again' })
  @Min(0, { message: 'Open the form again' })
  seen = 0;
}
