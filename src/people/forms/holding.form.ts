import { IsOptional, IsString, Matches } from 'class-validator';

/** Whether somebody holds a post in the interim; the days are read beside it. */
export class HoldingForm {
  @IsOptional()
  @IsString()
  interim?: string;

  /** The last entry of the owner's trail when the form was made. */
  @Matches(/^\d{1,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
