import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { PaperReader } from '../../documents/paper-reader.service.js';
import { WORD } from '../../documents/reading/media-type.js';
import { UnreadableDocument } from '../../documents/reading/unreadable-document.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { ResponseFormsService } from '../../reports/response-form/response-forms.service.js';
import type { DraftFile } from '../../responses/drafts/response-drafts.repository.js';
import { NotFound } from '../../web/errors.js';
import { safeFilename } from '../../web/filename.rules.js';
import type { FormBody } from '../../web/form.js';
import { Download } from '../../web/page.js';
import { fileIn } from '../../web/request-body/uploaded-file.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import type { AnswerVisit } from './answer-visit.js';
import { atFile, type DraftOnForm, readDraftForm } from './answer-word-form.form.js';

type ReadFile = { readonly drafts: readonly DraftOnForm[]; readonly file: DraftFile };

/** What a body is still asked by a link: neither answered nor ended. */
export function owedRows({ responses }: AnswerVisit, bodyCode: string): RecommendationRow[] {
  return responses
    .map(({ row }) => row)
    .filter(
      ({ addresseeCode, decision, endedOn }) =>
        addresseeCode === bodyCode && decision === null && endedOn === null,
    );
}

/** The response form of whoever answers by a link: to take away, and to send back. */
@Injectable()
export class AnswerWordForms {
  constructor(
    private readonly forms: ResponseFormsService,
    private readonly reader: PaperReader,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound where nothing is asked of that body by this link */
  async blank(visit: AnswerVisit, bodyCode: string): Promise<Download> {
    const rows = owedRows(visit, bodyCode);
    if (rows.length === 0) throw new NotFound('This form');
    return new Download(await this.forms.asWord(rows), WORD, `response-form-${bodyCode}.docx`);
  }

  /** Reads the file within the limits of every paper that comes from outside. */
  async read(
    fields: FormBody,
    visit: AnswerVisit,
    bodyCode: string,
  ): Promise<TypedReading<object, ReadFile>> {
    const upload = fileIn(fields, 'file');
    if (!upload) return refused('Select the form that you filled in');
    const filename = safeFilename(upload.filename);
    const form = await this.formIn(upload.content, filename);
    if (typeof form === 'string') return refused(form);
    const { drafts, faults } = await readDraftForm(form, owedRows(visit, bodyCode), this.clock.today());
    const checksum = createHash('sha256').update(upload.content).digest('hex');
    const file = { filename, mediaType: WORD, checksum, content: upload.content };
    // One field has one message, which says all that is wrong with the file.
    const said = faults.map(({ message }) => message).join('; ');
    return typedReading({}, said === '' ? [] : [atFile(said)], { drafts, file });
  }

  /** What is filled in, or why it cannot be told. */
  private async formIn(content: Buffer, filename: string) {
    try {
      const { responseForm } = await this.reader.read(content, filename);
      return (
        responseForm ?? `${filename} is not the response form. Download the form, fill it in and send it back`
      );
    } catch (error) {
      if (error instanceof UnreadableDocument) return error.message;
      throw error;
    }
  }
}

function refused(message: string): TypedReading<object, ReadFile> {
  return { ok: false, typed: {}, faults: [atFile(message)] };
}
