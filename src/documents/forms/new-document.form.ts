import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.rules.js';

export class NewDocumentForm {
  @IsString({ message: 'Paste the text of the paper' })
  pasted = '';

  /** The code of the body. */
  @IsNotEmpty({ message: 'Choose the body that made the paper' })
  @IsString({ message: 'Choose the body that made the paper' })
  body = '';

  /** Empty where the reading decides. */
  @IsIn(['', ...DOCUMENT_KINDS], { message: 'Choose what kind of paper it is, or leave it to the reading' })
  kind: DocumentKind | '' = '';

  @MaxLength(300, { message: 'The title must be 300 characters or fewer' })
  @IsString({ message: 'Enter the title as text' })
  title = '';

  @IsIn(PUBLICITIES, { message: 'Choose who may see the paper' })
  publicity: Publicity = 'published';
}
