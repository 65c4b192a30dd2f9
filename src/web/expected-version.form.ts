import { Type } from 'class-transformer';
import { IsInt, Min } from 'class-validator';

/** A form about something that others may change meanwhile. */
export class ExpectedVersionForm {
  /** The last entry of the thing's trail when the form was made. */
  @Type(() => Number)
  @IsInt({ message: 'Open this form again: a part of it did not arrive' })
  @Min(0, { message: 'Open this form again: a part of it did not arrive' })
  seen = 0;
}
