import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, Download, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { readService } from './forms/letter-service.form.js';
import { letterAsWord, WORD_MEDIA_TYPE } from './notice-letter-word.js';
import { NoticeLettersQueries } from './notice-letters.queries.js';
import { NoticeLettersService } from './notice-letters.service.js';
import { blankService, noticeLetterView } from './views/notice-letter.view.js';
import { printedLetter } from './views/notice-letter-words.view.js';

const TEMPLATE = 'recommendations/letter';

/** A notice letter: to be taken away as a Word document, then served. */
@Controller('recommendations/letters/:id')
@ShowsThePast()
@Allow('keep-register')
export class NoticeLettersController {
  constructor(
    private readonly queries: NoticeLettersQueries,
    private readonly letters: NoticeLettersService,
    private readonly config: Config,
    private readonly closedDays: ClosedDaysQueries,
  ) {}

  @Get()
  @Allow('read-workings')
  async show(
    @Param('id', new IdPipe('Notice letter')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const letter = await this.queries.byId(id, viewer);
    const days = await this.queries.daysOf(letter.id);
    return page(TEMPLATE, noticeLetterView(letter, days, blankService(days)));
  }

  @Get('letter.docx')
  @Allow('read-workings')
  async download(
    @Param('id', new IdPipe('Notice letter')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    const letter = await this.queries.byId(id, viewer);
    const words = printedLetter(letter, this.config.councilName, await this.closedDays.all());
    const content = await letterAsWord(words);
    return new Download(content, WORD_MEDIA_TYPE, `notice-${letter.datedOn}-${letter.id}.docx`);
  }

  @Post()
  async serve(
    @Param('id', new IdPipe('Notice letter')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const letter = await this.queries.byId(id, viewer);
    const days = await this.queries.daysOf(letter.id);
    return submitTyped(readService(body, letter), {
      again: (typed, faults) => formAgain(TEMPLATE, noticeLetterView(letter, days, typed, faults)),
      act: ({ service }) => this.letters.serve(author, letter, service),
      done: (served) => {
        const count = served === 1 ? '1 recommendation' : `${served} recommendations`;
        return seeOther(
          `/recommendations/letters/${letter.id}`,
          `The day of service is recorded for ${count}, and the response date worked out`,
        );
      },
    });
  }
}
