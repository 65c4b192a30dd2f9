import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import { Allow, type Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { openRecommendations } from '../endings/require-open.js';
import { type RecommendationChoice, RecommendationChoices } from '../recommendation-choice.queries.js';
import type { RecommendationRow } from '../recommendation-row.js';
import { readLetter } from './forms/notice-letter.form.js';
import { LetterAddresseesQueries } from './letter-addressees.queries.js';
import { type LetterGroup, type LetterRow, letterGroups } from './letter-groups.rules.js';
import { NoticeLettersService } from './notice-letters.service.js';
import { letterChoiceView } from './views/letter-choice.view.js';
import { blankLetter, type LetterPlace, noticeLetterFormView } from './views/notice-letter-form.view.js';

const TEMPLATE = 'recommendations/letter-new';
type QueryString = Record<string, unknown>;

/** Making a notice letter, for one recommendation or for those of a whole paper. */
@Controller('recommendations/letters/new')
@Allow('keep-register')
export class NoticeLetterMakingController {
  constructor(
    private readonly choices: RecommendationChoices,
    private readonly addressees: LetterAddresseesQueries,
    private readonly letters: NoticeLettersService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const choice = await this.open(query, viewer);
    const groups = letterGroups(await this.addressees.of(choice.rows));
    if (query.letter === undefined && groups.length > 1) {
      return page('recommendations/letter-choice', letterChoiceView(groups, choice.query, whereBack(choice)));
    }
    const place = placeIn(choice, groups, query);
    const typed = blankLetter(place.group, viewer.name, this.clock.today());
    return page(TEMPLATE, noticeLetterFormView(place, typed));
  }

  @Post()
  async make(
    @Query() query: QueryString,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const choice = await this.open(query, viewer);
    const place = placeIn(choice, letterGroups(await this.addressees.of(choice.rows)), query);
    const { rows } = place.group;
    const [{ bodyId, addresseeId, clockRule, clockLength, clockCitation }] = rows;
    return submitTyped(readLetter(body), {
      again: (typed, faults) => formAgain(TEMPLATE, noticeLetterFormView(place, typed, faults)),
      act: ({ typed: { addressedTo, signedBy, chosen }, datedOn }) =>
        this.letters.make(author, {
          ...{ bodyId, addresseeId, clockRule, clockLength, clockCitation },
          ...{ addressedTo, signedBy, datedOn, documentId: reportOf(rows) },
          recommendationIds: rows.filter((row) => chosen.includes(inPath(row))).map(({ id }) => id),
        }),
      done: (id) =>
        seeOther(
          `/recommendations/letters/${id}`,
          'The letter is made. Download it, and record the day of service once it is served',
        ),
    });
  }

  /** Of what a panel has ended no answer is asked. @throws Ended where it has ended all of it */
  private async open(query: QueryString, asker: Viewer): Promise<RecommendationChoice> {
    const choice = await this.choices.from(query, asker);
    return { ...choice, rows: openRecommendations(choice.rows) };
  }
}

/** @throws NotFound where the address names a letter that these recommendations do not make */
function placeIn(
  choice: RecommendationChoice,
  groups: readonly LetterGroup<LetterRow>[],
  { letter }: QueryString,
): LetterPlace {
  const group = letter === undefined ? groups[0] : groups.find(({ key }) => key === letter);
  if (!group) throw new NotFound('The letter in the address');
  const query = `${choice.query}&letter=${encodeURIComponent(group.key)}`;
  return { group, query, cancelHref: whereBack(choice) };
}

function whereBack({ documentId, rows: [first] }: RecommendationChoice): string {
  if (documentId !== null) return `/recommendations?document=${documentId}`;
  return first ? pathOfReference({ kind: 'R', ...first }) : '/recommendations';
}

/** The paper that all of them come from; null where there is none. */
function reportOf(rows: readonly RecommendationRow[]): number | null {
  const [first] = rows;
  return rows.every(({ documentId }) => documentId === first?.documentId)
    ? (first?.documentId ?? null)
    : null;
}

function inPath(row: RecommendationRow): string {
  return referenceInPath({ kind: 'R', ...row });
}
