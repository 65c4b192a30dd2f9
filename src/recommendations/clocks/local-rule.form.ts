import { MaxLength, ValidateBy, ValidateIf } from 'class-validator';
import { isLocalLength } from '../../deadlines/local-length.rules.js';

const LENGTH_FAULT =
  'Enter the length as days, working days, weeks or months, like 28d, 20wd, 8w, 2m or 20wd after';

/** A choice of rules, among them the council's own: of that, its length and where it stands. */
export abstract class LocalRuleForm {
  abstract rule: string;

  @ValidateIf(({ rule }: LocalRuleForm) => rule === 'local')
  @ValidateBy(
    {
      name: 'isLocalLength',
      validator: { validate: (text) => typeof text === 'string' && isLocalLength(text) },
    },
    { message: LENGTH_FAULT },
  )
  @MaxLength(20, { message: LENGTH_FAULT })
  length = '';

  @MaxLength(200, { message: 'Where the rule stands must be 200 characters or fewer' })
  citation = '';
}
