import { Injectable } from '@nestjs/common';
import { LINK_READER } from '../../answer-links/link-reader.js';
import { Config } from '../../config/config.js';
import { ClosedDaysQueries } from '../../council/closed-days.queries.js';
import { letterAsWord, WORD_MEDIA_TYPE } from '../../recommendations/letters/notice-letter-word.js';
import { NoticeLettersQueries } from '../../recommendations/letters/notice-letters.queries.js';
import { printedLetter } from '../../recommendations/letters/views/notice-letter-words.view.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { NotFound } from '../../web/errors.js';
import { Download } from '../../web/page.js';

/** The letters in which notice was given, for the addressee who has a link. */
@Injectable()
export class AnswerLettersService {
  constructor(
    private readonly letters: NoticeLettersQueries,
    private readonly closedDays: ClosedDaysQueries,
    private readonly config: Config,
  ) {}

  /**
   * @throws NotFound where no letter to this addressee about the recommendation has this number, or it names something that is not for
   *   its reader
   */
  async asWord(row: RecommendationRow, id: number): Promise<Download> {
    const lines = await this.letters.ofRecommendation(row.id);
    const line = lines.find((each) => each.id === id && each.addresseeId === row.addresseeId);
    if (!line) throw new NotFound('This letter');
    const letter = await this.letters.byId(
      line.id,
      row.publicity === 'published' ? LINK_READER.ofAllElse : LINK_READER.ofItsItems,
    );
    const content = await letterAsWord(
      printedLetter(letter, this.config.councilName, await this.closedDays.all()),
    );
    return new Download(content, WORD_MEDIA_TYPE, `notice-${letter.datedOn}-${letter.id}.docx`);
  }
}
