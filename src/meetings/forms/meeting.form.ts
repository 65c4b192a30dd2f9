import { IsNotEmpty, IsString } from 'class-validator';

/** Whose meeting it is; the day is read beside it. */
export class MeetingForm {
  @IsNotEmpty({ message: 'Select the body that meets' })
  @IsString({ message: 'Select the body that meets' })
  body = '';
}
