import { IsIn, IsString, MaxLength } from 'class-validator';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.rules.js';

export class NewDocumentForm {
  @IsString({ message: 'Paste the text of the paper' })
  pasted = '';

  /** The code of the body; empty where the paper says it. */
  @IsString({ message: 'Select the body that made the paper' })
  body = '';

  /** Empty where the paper says it. */
  @IsIn(['', ...DOCUMENT_KINDS], {
    message: 'Select the kind of paper, or leave it to be read from the paper',
  })
  kind: DocumentKind | '' = '';

  @MaxLength(300, { message: 'The title must be 300 characters or fewer' })
  @IsString({ message: 'Enter the title as text' })
  title = '';

  /** Empty where the form does not ask: the paper is for everyone unless it says that it is not. */
  @IsIn(['', ...PUBLICITIES], { message: 'Select who can see the paper' })
  publicity: Publicity | '' = '';
}
