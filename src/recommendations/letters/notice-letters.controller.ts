import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { Allow, KEEPERS, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { NotFound } from '../../web/errors.js';
import { type FormBody, orFaults } from '../../web/form.js';
import { type Answer, Download, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { readService } from './forms/letter-service.form.js';
import type { Letter } from './notice-letter.js';
import { letterAsWord, WORD_MEDIA_TYPE } from './notice-letter-word.js';
import { NoticeLettersQueries } from './notice-letters.queries.js';
import { NoticeLettersService } from './notice-letters.service.js';
import { blankService, noticeLetterView } from './views/notice-letter.view.js';
import { printedLetter } from './views/notice-letter-words.view.js';

const TEMPLATE = 'recommendations/letter';

/** A notice letter: to be taken away as a Word document, then served. */
@Controller('recommendations/letters/:id')
@ShowsThePast()
@Allow(...KEEPERS)
export class NoticeLettersController {
  constructor(
    private readonly queries: NoticeLettersQueries,
    private readonly letters: NoticeLettersService,
    private readonly config: Config,
    private readonly closedDays: ClosedDaysQueries,
  ) {}

  @Get()
  async show(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const letter = await this.letter(id, viewer);
    const days = await this.queries.daysOf(letter.id);
    return page(TEMPLATE, noticeLetterView(letter, days, blankService(days)));
  }

  @Get('letter.docx')
  async download(@Param('id') id: string, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const letter = await this.letter(id, viewer);
    const words = printedLetter(letter, this.config.councilName, await this.closedDays.all());
    const content = await letterAsWord(words);
    return new Download(content, WORD_MEDIA_TYPE, `notice-${letter.datedOn}-${letter.id}.docx`);
  }

  @Post()
  async serve(
    @Param('id') id: string,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const letter = await this.letter(id, viewer);
    const days = await this.queries.daysOf(letter.id);
    const { typed, service, faults } = readService(body, letter);
    if (!service) return formAgain(TEMPLATE, noticeLetterView(letter, days, typed, faults));
    const done = await orFaults(() => this.letters.serve(author, letter, service));
    if (!done.ok) return formAgain(TEMPLATE, noticeLetterView(letter, days, typed, done.faults));
    const count = done.value === 1 ? '1 recommendation' : `${done.value} recommendations`;
    return seeOther(
      `/recommendations/letters/${letter.id}`,
      `The day of service is recorded for ${count}, and the response date worked out`,
    );
  }

  private async letter(id: string, viewer: Viewer): Promise<Letter> {
    if (!/^[1-9]\d{0,8}$/.test(id)) throw new NotFound(`Notice letter ${id}`);
    return this.queries.byId(Number(id), viewer.role);
  }
}
