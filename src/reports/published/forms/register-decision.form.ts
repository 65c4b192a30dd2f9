import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Whether a published report stands in the public register, and why. */
export class RegisterDecisionForm {
  @IsIn(['yes', 'no'], { message: 'Select whether the public can read the report' })
  inRegister = '';

  @MaxLength(1000, { message: 'The reason must be 1,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why' })
  @IsString({ message: 'Enter why' })
  reason = '';
}
