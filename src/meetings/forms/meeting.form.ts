import { IsNotEmpty, IsString } from 'class-validator';

/** Whose meeting it is; the day is read beside it. */
export class MeetingForm {
  @IsNotEmpty({ message: 'Choose the body that meets' })
  @IsString({ message: 'Choose the body that meets' })
  body = '';
}
