import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { ChairLetterPublicationsService } from './chair-letter-publications.service.js';
import { ChairLettersQueries } from './chair-letters.queries.js';
import { LetterPublicationForm } from './forms/letter-publication.form.js';
import { LETTERS_PATH } from './letter-key.rules.js';
import { letterPublicationFormView } from './views/letter-publication-form.view.js';

const TEMPLATE = 'reminders/letter-publication-form';

/** Decisions on whether the public can read a letter. */
@Controller('reminders/letters/:id/publications/new')
@Allow('keep-register')
export class ChairLetterPublicationsController {
  constructor(
    private readonly letters: ChairLettersQueries,
    private readonly publications: ChairLetterPublicationsService,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Letter')) id: number, @CurrentViewer() asker: Viewer): Promise<Answer> {
    const letter = await this.letters.byId(id, asker);
    return page(TEMPLATE, letterPublicationFormView(letter, new LetterPublicationForm()));
  }

  @Post()
  async decide(
    @Param('id', new IdPipe('Letter')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() asker: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const letter = await this.letters.byId(id, asker);
    return submitForm(await readForm(LetterPublicationForm, body), {
      again: (form, faults) => formAgain(TEMPLATE, letterPublicationFormView(letter, form, faults)),
      act: async ({ isPublic, reason }) =>
        this.publications.decide(author, letter, { isPublic: isPublic === 'yes', reason }),
      done: (_, { isPublic }) =>
        seeOther(
          `${LETTERS_PATH}/${id}`,
          isPublic === 'yes' ? 'The letter is in the public register' : 'The letter is not public',
        ),
    });
  }
}
