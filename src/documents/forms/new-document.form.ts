import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.rules.js';

/** What one field of a form holds at most; more is cut off on the way. */
const MOST_PASTED = 1_000_000;

export class NewDocumentForm {
  @MaxLength(MOST_PASTED, {
    message: 'The pasted text is longer than one million characters: save it as a file and upload that',
  })
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
