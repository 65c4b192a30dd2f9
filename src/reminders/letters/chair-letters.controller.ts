import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { WORD_MEDIA_TYPE } from '../../recommendations/letters/notice-letter-word.js';
import { Allow, type Viewer } from '../../web/access.js';
import { readDay } from '../../web/british-day-field.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, Download, formAgain, page, seeOther } from '../../web/page.js';
import { may } from '../../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped, type TypedReading, withFaults } from '../../web/submit-form.js';
import { LETTER_SUBJECT } from './chair-letter-drafts.service.js';
import type { ChairLetterRow } from './chair-letter-row.js';
import { ChairLetterSendingsService } from './chair-letter-sendings.service.js';
import { chairLetterAsWord } from './chair-letter-word.js';
import { ChairLettersQueries } from './chair-letters.queries.js';
import { LetterSendingForm } from './forms/letter-sending.form.js';
import { LETTERS_PATH, letterFile } from './letter-key.rules.js';
import { LetterLinesService } from './letter-lines.service.js';
import { blankSending, letterView } from './views/letter.view.js';
import { lettersView } from './views/letters.view.js';

const TEMPLATE = 'reminders/letter';
const isKeeper = (viewer: Viewer): boolean => may(viewer, 'keep-register');

/** Letters of chairs: read by the chair and by those who keep the register, who send them. */
@Controller('reminders/letters')
@Allow('read-chair-letters')
export class ChairLettersController {
  constructor(
    private readonly lines: LetterLinesService,
    private readonly letters: ChairLettersQueries,
    private readonly sendings: ChairLetterSendingsService,
    private readonly history: HistoryQueries,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<Answer> {
    const today = this.clock.today();
    const due = await this.lines.dueFor(viewer, today);
    const letters = await this.lines.lettersFor(viewer, today);
    return page(
      'reminders/letters',
      lettersView(due, letters, today, isKeeper(viewer), may(viewer, 'read-council-work')),
    );
  }

  @Get(':id')
  async show(
    @Param('id', new IdPipe('Letter')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const letter = await this.find(id, viewer);
    const today = this.clock.today();
    const stopped = letter.sentOn === null ? await this.sendings.whyNot(letter, today) : null;
    const rights = { stopped, mayKeep: isKeeper(viewer) };
    return page(
      TEMPLATE,
      letterView(letter, rights, blankSending(today, await this.history.lastSeen(LETTER_SUBJECT, id))),
    );
  }

  @Get(':id/letter.docx')
  async download(
    @Param('id', new IdPipe('Letter')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const letter = await this.find(id, viewer);
    const content = await chairLetterAsWord(letter, this.config.councilName);
    return new Download(content, WORD_MEDIA_TYPE, letterFile(letter.number, letter.reference));
  }

  @Post(':id')
  @Allow('keep-register')
  async send(
    @Param('id', new IdPipe('Letter')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const letter = await this.find(id, viewer);
    const today = this.clock.today();
    const read = await readForm(LetterSendingForm, body);
    const { way, seen } = read.typed;
    const on = readDay(body, 'on', 'Day of posting', way !== 'post');
    const typed = { way, seen, on: on.typed };
    const reading: TypedReading<typeof typed, object> = read.ok
      ? { ok: true, typed }
      : { ok: false, typed, faults: read.faults };
    return submitTyped(withFaults(reading, way === 'post' ? on.faults : []), {
      again: async (again, faults) => {
        const stopped = await this.sendings.whyNot(letter, today);
        return formAgain(TEMPLATE, letterView(letter, { stopped, mayKeep: true }, again, faults));
      },
      act: async () =>
        way === 'post'
          ? this.sendings.notePosted(author, letter, on.day ?? today, today, seen)
          : this.sendings.sendByMail(author, letter, today, seen),
      done: () =>
        seeOther(
          `${LETTERS_PATH}/${id}`,
          way === 'post' ? 'The posting of the letter is recorded' : 'The letter was sent by email',
        ),
    });
  }

  /** @throws NotFound also for a member who does not chair its body */
  private async find(id: number, viewer: Viewer): Promise<ChairLetterRow> {
    const letter = await this.letters.byId(id, viewer);
    const bodyIds = await this.letters.bodiesOf(viewer, this.clock.today());
    if (bodyIds && !bodyIds.includes(letter.bodyId)) throw new NotFound(`Letter ${id}`);
    return letter;
  }
}
