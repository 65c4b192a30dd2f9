import { ArrayNotEmpty, IsArray, IsIn } from 'class-validator';
import { REPORT_FORMATS } from '../../formats/report-formats.js';

/** Having a report made in the background. */
export class BackgroundForm {
  @IsIn([...REPORT_FORMATS], { each: true, message: 'Select one of the formats' })
  @ArrayNotEmpty({ message: 'Select at least one format' })
  @IsArray({ message: 'Select at least one format' })
  formats: string[] = [];

  @IsIn(['', 'yes'], { message: 'Select whether to get an email' })
  mail = '';
}
