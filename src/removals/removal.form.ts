import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What every removal says. */
export class RemovalForm {
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why it is removed' })
  @IsString({ message: 'Enter why it is removed' })
  reason = '';
}

/** Removing what a paper holds. */
export class PaperRemovalForm extends RemovalForm {
  @MaxLength(300, { message: 'The title must be 300 characters or fewer' })
  @IsNotEmpty({ message: 'Enter a title' })
  @IsString({ message: 'Enter a title' })
  title = '';

  @MaxLength(200, { message: 'The name of the file must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter a name for the file' })
  @IsString({ message: 'Enter a name for the file' })
  filename = '';

  /** `yes` where the words of the paper that stand with its items go too. */
  @IsIn(['', 'yes'], { message: 'Select whether the quotes are removed too' })
  quotes: 'yes' | '' = '';
}

/** Removing words, or files, from an item. */
export class ItemRemovalForm extends RemovalForm {
  @MaxLength(2000, { message: 'The words must be 2,000 characters or fewer' })
  @IsString({ message: 'Enter the words' })
  words = '';

  /** Files of evidence whose content goes, by their numbers. */
  files: string[] = [];
}
