import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What every removal says. */
export class RemovalForm {
  @MaxLength(500, { message: 'The reason has at most 500 characters' })
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

  @MaxLength(200, { message: 'The name of the file has at most 200 characters' })
  @IsNotEmpty({ message: 'Enter a name for the file' })
  @IsString({ message: 'Enter a name for the file' })
  filename = '';

  /** `yes` where the words of the paper that stand with its items go too. */
  @IsIn(['', 'yes'], { message: 'Say whether the quotes go too' })
  quotes: 'yes' | '' = '';
}

/** Removing words, or files, from an item. */
export class ItemRemovalForm extends RemovalForm {
  @MaxLength(2000, { message: 'The words have at most 2,000 characters' })
  @IsString({ message: 'Enter the words' })
  words = '';

  /** Files of evidence whose content goes, by their numbers. */
  files: string[] = [];
}
