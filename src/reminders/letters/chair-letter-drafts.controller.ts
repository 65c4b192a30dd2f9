import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { formatReference, type Reference } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { typedDayOf } from '../../web/british-day-field.js';
import { NotFound, Refused } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { ChairLetterDraftsService, LETTER_SUBJECT } from './chair-letter-drafts.service.js';
import { ChairLettersQueries } from './chair-letters.queries.js';
import { draftFormOf, readLetterDraft } from './forms/letter-draft-fields.form.js';
import { draftPath, LETTERS_PATH, letterName } from './letter-key.rules.js';
import { LetterMattersService } from './letter-matters.service.js';
import { type LetterFormPlace, letterFormView } from './views/letter-form.view.js';

const TEMPLATE = 'reminders/letter-form';

/** Drafting letters of chairs, and wording them until they go out. */
@Controller('reminders/letters')
@Allow('keep-register')
export class ChairLetterDraftsController {
  constructor(
    private readonly matters: LetterMattersService,
    private readonly letters: ChairLettersQueries,
    private readonly drafts: ChairLetterDraftsService,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get('new/:reference')
  async propose(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Query('to') addressee: unknown,
  ): Promise<Answer> {
    const { due, text } = await this.matters.proposal(reference, addressee, this.clock.today());
    const place = placeOf(due.item.reference, due.item.addresseeId, due.standing.due);
    return page(TEMPLATE, letterFormView(place, draftFormOf(text, null), typedDayOf(text.datedOn)));
  }

  @Post('new/:reference')
  async draft(
    @Param('reference', new ReferencePipe()) reference: Reference,
    @Query('to') addressee: unknown,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { due, text } = await this.matters.proposal(reference, addressee, this.clock.today());
    const place = placeOf(due.item.reference, due.item.addresseeId, due.standing.due);
    return submitTyped(await readLetterDraft(body, text.copyTo), {
      again: ({ form, day }, faults) => formAgain(TEMPLATE, letterFormView(place, form, day, faults)),
      act: async ({ text }) => this.drafts.draft(author, due, text),
      done: (id) => seeOther(`${LETTERS_PATH}/${id}`, 'The letter is drafted'),
    });
  }

  @Get(':id/words')
  async ask(@Param('id', new IdPipe('Letter')) id: number, @CurrentViewer() asker: Viewer): Promise<Answer> {
    const letter = await this.letters.byId(id, asker);
    if (letter.sentOn !== null) throw new NotFound(`A draft of letter ${id}`);
    const form = draftFormOf(letter, await this.history.lastSeen(LETTER_SUBJECT, id));
    const place = placeOfLetter(letter.number, formatReference(letter.reference), id);
    return page(TEMPLATE, letterFormView(place, form, typedDayOf(letter.datedOn)));
  }

  @Post(':id/words')
  async reword(
    @Param('id', new IdPipe('Letter')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() asker: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const letter = await this.letters.byId(id, asker);
    const place = placeOfLetter(letter.number, formatReference(letter.reference), id);
    return submitTyped(await readLetterDraft(body, letter.copyTo), {
      again: ({ form, day }, faults) => formAgain(TEMPLATE, letterFormView(place, form, day, faults)),
      act: async ({ text, typed }) => {
        if (letter.sentOn !== null) throw Refused.at('words', 'The letter was sent, and cannot be changed');
        await this.drafts.reword(author, letter, text, Number(typed.form.seen));
      },
      done: () => seeOther(`${LETTERS_PATH}/${id}`, 'The draft is changed'),
    });
  }
}

function placeOf(reference: string, addresseeId: number | null, number: number): LetterFormPlace {
  const action = draftPath(reference, addresseeId);
  return { name: letterName(number, reference), action, cancel: LETTERS_PATH };
}

function placeOfLetter(number: number, reference: string, id: number): LetterFormPlace {
  const path = `${LETTERS_PATH}/${id}`;
  return { name: letterName(number, reference), action: `${path}/words`, cancel: path };
}
