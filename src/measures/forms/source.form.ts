import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** Where figures come from. */
export class SourceForm {
  /** The id of a paper of the register; empty for none. */
  @Matches(/^\d{0,9}$/, { message: 'Select a paper from the list' })
  document = '';

  @MaxLength(300, { message: 'The source must be 300 characters or fewer' })
  @IsString({ message: 'Enter where it comes from' })
  sourceWords = '';

  @MaxLength(2000, { message: 'The address must be 2,000 characters or fewer' })
  @Matches(/^(https?:\/\/\S+)?$/, { message: 'Enter an address that begins with https://' })
  sourceAddress = '';
}

/** One figure; its day is read beside it. */
export class ValueForm extends SourceForm {
  @IsNotEmpty({ message: 'Enter the figure' })
  @IsString({ message: 'Enter the figure' })
  figure = '';
}

/** A day and a figure on each line. */
export class SeveralValuesForm extends SourceForm {
  @MaxLength(50_000, { message: 'Paste at most 50,000 characters at once' })
  @IsString({ message: 'Enter a day and a figure on each line' })
  values = '';
}
