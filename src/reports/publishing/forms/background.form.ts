import { ArrayNotEmpty, IsArray, IsIn } from 'class-validator';
import { REPORT_FORMATS } from '../../formats/report-formats.js';

/** Having a report made in the background. */
export class BackgroundForm {
  @IsIn([...REPORT_FORMATS], { each: true, message: 'Select one of the forms' })
  @ArrayNotEmpty({ message: 'Select at least one form' })
  @IsArray({ message: 'Select at least one form' })
  formats: string[] = [];

  @IsIn(['', 'yes'], { message: 'Say whether an email is to tell you' })
  mail = '';
}
