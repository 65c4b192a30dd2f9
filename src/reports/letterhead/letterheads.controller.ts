import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { safeFilename } from '../../web/filename.rules.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, Download, formAgain, page, seeOther } from '../../web/page.js';
import { fileIn } from '../../web/request-body/uploaded-file.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { REPORT_MEDIA_TYPES } from '../formats/report-formats.js';
import { LETTERHEAD_PATH, letterheadView } from './letterhead.view.js';
import { LetterheadsQueries } from './letterheads.queries.js';
import { LetterheadsService } from './letterheads.service.js';

const TEMPLATE = 'reports/letterhead';

/** The council's own Word document, into which reports are written. */
@Controller('reports/letterhead')
@Allow('set-council')
export class LetterheadsController {
  constructor(
    private readonly letterheads: LetterheadsQueries,
    private readonly keeping: LetterheadsService,
  ) {}

  @Get()
  async show(): Promise<Answer> {
    return page(TEMPLATE, letterheadView(await this.letterheads.current()));
  }

  @Post()
  async takeIn(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const file = fileIn(body, 'file');
    const faults = file ? [] : [{ field: 'file', message: 'Select a Word document' }];
    const read = file
      ? { ok: true as const, typed: null, file }
      : { ok: false as const, typed: null, faults };
    return submitTyped(read, {
      again: async (_, wrong) => formAgain(TEMPLATE, letterheadView(await this.letterheads.current(), wrong)),
      act: ({ file: { filename, content } }) =>
        this.keeping.takeIn(author, { filename: safeFilename(filename), content }),
      done: () => seeOther(LETTERHEAD_PATH, 'Reports in Word now use this letterhead'),
    });
  }

  /** The document as it was given. */
  @Get('file')
  async take(): Promise<Answer> {
    const [current, content] = [await this.letterheads.current(), await this.letterheads.content()];
    if (!current || !content) throw new NotFound('The letterhead');
    return new Download(content, REPORT_MEDIA_TYPES.docx, current.filename);
  }

  @Post('removals')
  async remove(@Author() author: ChangeAuthor): Promise<Answer> {
    await this.keeping.remove(author);
    return seeOther(LETTERHEAD_PATH, 'Reports in Word no longer have a letterhead');
  }
}
