import { IsIn } from 'class-validator';
import { CLOCK_RULE_NAMES, type ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';
import { LocalRuleForm } from './local-rule.form.js';

/** The choice of leaving it to the kind of the body. */
export const BY_KIND = 'by-kind';

export class BodyClockForm extends LocalRuleForm {
  @IsIn([BY_KIND, ...CLOCK_RULE_NAMES], { message: 'Select the rule under which this body answers' })
  rule: ClockRuleName | typeof BY_KIND | '' = '';
}
