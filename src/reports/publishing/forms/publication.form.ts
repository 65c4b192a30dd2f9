import { IsIn, IsString, MaxLength } from 'class-validator';

/** Publishing a report. */
export class PublicationForm {
  @MaxLength(1000, { message: 'What it corrects must be 1,000 characters or fewer' })
  @IsString({ message: 'Enter what the new version corrects' })
  correction = '';

  /** Empty for the exempt form, which is never public. */
  @IsIn(['', 'yes', 'no'], { message: 'Select whether the public can read it' })
  inRegister = '';

  @IsIn(['', 'yes'], { message: 'Select whether to get an email' })
  mail = '';
}
