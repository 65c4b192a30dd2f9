import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { Ended } from '../../web/errors.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitButton } from '../../web/submit-form.js';
import { ChairLetterDraftsService } from './chair-letter-drafts.service.js';
import type { ChairLetterRow } from './chair-letter-row.js';
import { ChairLettersQueries } from './chair-letters.queries.js';
import { LETTERS_PATH } from './letter-key.rules.js';
import { letterDiscardView } from './views/letter-discard.view.js';

const TEMPLATE = 'reminders/letter-discard';

/** Drafts of letters that are not to go. */
@Controller('reminders/letters/:id/discards/new')
@Allow('keep-register')
export class ChairLetterDiscardsController {
  constructor(
    private readonly letters: ChairLettersQueries,
    private readonly drafts: ChairLetterDraftsService,
  ) {}

  @Get()
  async ask(@Param('id', new IdPipe('Letter')) id: number, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    return page(TEMPLATE, letterDiscardView(await this.draft(id, viewer)));
  }

  @Post()
  async discard(
    @Param('id', new IdPipe('Letter')) id: number,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const letter = await this.draft(id, viewer);
    return submitButton({
      again: (faults: readonly FieldError[]) => formAgain(TEMPLATE, letterDiscardView(letter, faults)),
      act: () => this.drafts.discard(author, letter),
      done: () => seeOther(LETTERS_PATH, 'The draft is discarded'),
    });
  }

  /** @throws NotFound, Ended where it went out */
  private async draft(id: number, asker: Viewer): Promise<ChairLetterRow> {
    const letter = await this.letters.byId(id, asker);
    if (letter.sentOn !== null) throw new Ended('The letter was sent', `${LETTERS_PATH}/${id}`);
    return letter;
  }
}
