import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SavedViewForm {
  @MaxLength(100, { message: 'The name must be 100 characters or fewer' })
  @IsNotEmpty({ message: 'Enter a name for the view' })
  @IsString({ message: 'Enter a name for the view' })
  name = '';

  @IsString({ message: 'Open the list again and save it from there' })
  address = '';

  @IsIn(['yes', ''], { message: 'Tick the box or leave it empty' })
  shared: 'yes' | '' = '';

  /** The last entry of the view’s trail when the form was made; none for a new one. */
  @IsString({ message: 'Part of the form is missing. Open it again' })
  seen = '';
}
