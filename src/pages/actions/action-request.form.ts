import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { REQUEST_KINDS, type RequestKind } from '../../requests/request.rules.js';

export class ActionRequestForm {
  @IsIn(REQUEST_KINDS, { message: 'Choose what is asked' })
  kind: RequestKind | '' = '';

  @MaxLength(5000, { message: 'The reason has at most 5,000 characters' })
  @IsNotEmpty({ message: 'Enter the reason' })
  @IsString({ message: 'Enter the reason' })
  reason = '';

  @MaxLength(300, { message: 'Whose it is has at most 300 characters' })
  @IsString({ message: 'Enter whose it is' })
  whose = '';

  /** Who asked, where democratic services note it for them. */
  @MaxLength(300, { message: 'Who asked has at most 300 characters' })
  @IsString({ message: 'Enter who asked' })
  askedBy = '';
}
