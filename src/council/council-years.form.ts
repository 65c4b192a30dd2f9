import { IsIn } from 'class-validator';
import { REFERENCE_YEARS, type ReferenceYears } from './reference-years.rules.js';

/** How an administrator wants references to count. */
export class CouncilYearsForm {
  @IsIn(REFERENCE_YEARS, { message: 'Select which years references use' })
  references: ReferenceYears | '' = '';
}
