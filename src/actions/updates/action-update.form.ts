import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { EvidenceForm } from '../evidence/evidence.form.js';
import { CLAIMS, type Claim } from './claim.rules.js';

export class ActionUpdateForm extends EvidenceForm {
  @IsIn(CLAIMS, { message: 'Select the latest position' })
  claim: Claim | '' = '';

  @MaxLength(10_000, { message: 'What was done must be 10,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what was done' })
  @IsString({ message: 'Enter what was done' })
  words = '';

  /** The day of the occurrence of a duty that is reported as done; empty for none. */
  @IsString({ message: 'Select from the list' })
  occurrence = '';
}
