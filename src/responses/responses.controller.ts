import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { DocumentRow } from '../documents/documents.queries.js';
import { openRecommendations } from '../recommendations/endings/require-open.js';
import {
  type RecommendationChoice,
  RecommendationChoices,
} from '../recommendations/recommendation-choice.queries.js';
import { Allow, type Viewer } from '../web/access.js';
import { NotFound } from '../web/errors.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import type { Asker } from '../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { draftedResponse } from './drafts/drafted-response.js';
import { type DraftRow, ResponseDraftsQueries } from './drafts/response-drafts.queries.js';
import { filledResponse } from './forms/filled-response.form.js';
import { readResponse } from './forms/response.form.js';
import { blankResponse } from './forms/response-fields.form.js';
import { choicesIn, ResponseOffers } from './response-offers.queries.js';
import { type ResponsePaper, ResponsePapersQueries } from './response-papers.queries.js';
import { type RecordedResponse, ResponsesService } from './responses.service.js';
import { answeredChoiceView } from './views/answered-choice.view.js';
import { paperNotices } from './views/paper-notices.view.js';
import { type ResponseOffer, responseFormView, whereAfter } from './views/response-form.view.js';
import { readWordForm } from './word-form/word-form.rules.js';
import { wordFormFaults } from './word-form/word-form-faults.form.js';
import { WordFormsQueries } from './word-form/word-forms.queries.js';

const TEMPLATE = 'responses/new';
/** The button that shows what will be recorded, and records nothing. */
const CHECK_FIELD = 'check';
const NOTHING_SAID = { paperNotices: [], wordForm: null };
type QueryString = Record<string, unknown>;

/** The addressee's formal response, to one recommendation or to those of a whole paper. */
@Controller('responses/new')
@Allow('keep-register')
export class ResponsesController {
  constructor(
    private readonly choices: RecommendationChoices,
    private readonly papers: ResponsePapersQueries,
    private readonly responses: ResponsesService,
    private readonly offers: ResponseOffers,
    private readonly drafts: ResponseDraftsQueries,
    private readonly wordForms: WordFormsQueries,
  ) {}

  @Get()
  async ask(@Query() query: QueryString, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    if (query.paper !== undefined) return this.askFrom(query, viewer);
    const choice = await this.choice(query, viewer);
    const draft = await this.draftIn(query, choice, viewer);
    const typed = draft ? draftedResponse(draft) : blankResponse(choice.rows[0]?.addresseeCode ?? '');
    return page(
      TEMPLATE,
      responseFormView(choice, { ...(await this.offers.for(choice.rows, viewer)), draft }, typed),
    );
  }

  @Post()
  async record(
    @Query() query: QueryString,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const paper = query.paper === undefined ? null : await this.papers.byId(query.paper, viewer);
    const choice = await this.choice(query, viewer);
    const draft = await this.draftIn(query, choice, viewer);
    const offer = { ...(await this.offers.for(choice.rows, viewer)), paper, draft };
    const read = readResponse(body, choicesIn(choice.rows, offer));
    if (read.ok && body[CHECK_FIELD] !== undefined)
      return page(
        TEMPLATE,
        responseFormView(
          choice,
          { ...offer, ...(await this.said(query, paper, choice, viewer)), coming: read.response.answers },
          read.typed,
        ),
      );
    return submitTyped(read, {
      again: async (typed, faults) => {
        const shown = { ...offer, ...(await this.said(query, paper, choice, viewer)) };
        return formAgain(TEMPLATE, responseFormView(choice, shown, typed, faults));
      },
      act: ({ response }) =>
        this.responses.record(author, { ...response, documentId: paper?.id ?? null }, draft),
      done: (recorded) => seeOther(whereNext(choice, recorded), inWords(recorded)),
    });
  }

  /** What the paper says that has no place on the form: it stands there as long as the form does. */
  private async said(
    query: QueryString,
    paper: DocumentRow | null,
    choice: RecommendationChoice,
    asker: Asker,
  ): Promise<Pick<ResponseOffer, 'paperNotices' | 'wordForm'>> {
    if (!paper) return NOTHING_SAID;
    if (query.form === 'word') {
      const form = await this.wordForms.in(paper, asker);
      const notices = form ? (await this.wordForms.choiceOn(form, paper.id, asker)).notices : [];
      return { ...NOTHING_SAID, wordForm: { notices } };
    }
    const whole = await this.papers.read(query.paper, asker);
    const isWhole = String(whole.documentId) === query.document;
    const read = isWhole ? whole : await this.papers.readFor(query.paper, choice.rows, asker);
    return { ...NOTHING_SAID, paperNotices: paperNotices(read, choice.rows) };
  }

  /** The draft that the form is filled from. @throws NotFound where it does not wait, or answers something else */
  private async draftIn(
    query: QueryString,
    { rows }: RecommendationChoice,
    asker: Asker,
  ): Promise<DraftRow | null> {
    if (query.draft === undefined) return null;
    if (typeof query.draft !== 'string') throw new NotFound('This draft');
    const draft = await this.drafts.waitingById(new IdPipe('Draft').transform(query.draft), asker);
    if (!rows.some(({ id }) => id === draft.recommendationId)) throw new NotFound('This draft');
    return draft;
  }

  /** Without what panels ended, which nobody answers any more. */
  private async choice(query: QueryString, asker: Asker): Promise<RecommendationChoice> {
    const choice = await this.choices.from(query, asker);
    return { ...choice, rows: openRecommendations(choice.rows) };
  }

  /** The form with what a paper answers: of the recommendations that are named, else of those that are recognised in it. */
  private async askFrom(query: QueryString, asker: Asker): Promise<Answer> {
    const form = query.choose === undefined ? await this.askFromWordForm(query, asker) : null;
    if (form) return form;
    if (query.document !== undefined || query.recommendation !== undefined) {
      const choice = await this.choice(query, asker);
      return this.filledFrom(await this.papers.readFor(query.paper, choice.rows, asker), choice, asker);
    }
    const paper = await this.papers.read(query.paper, asker);
    if (paper.documentId === null || query.choose !== undefined) {
      const offered = await this.offers.answerableBy(paper.document.bodyCode, paper.document.datedOn, asker);
      const rows = offered.filter(({ endedOn }) => endedOn === null);
      return page('responses/choose', answeredChoiceView(paper, rows));
    }
    return this.filledFrom(paper, await this.choice({ document: String(paper.documentId) }, asker), asker);
  }

  /** The page as a response form in Word fills it, for a person to check; null where the paper is none. */
  private async askFromWordForm(query: QueryString, asker: Asker): Promise<Answer | null> {
    const paper = await this.papers.byId(query.paper, asker);
    const form = await this.wordForms.in(paper, asker);
    if (!form) return null;
    const { choice, notices } = await this.wordForms.choiceOn(form, paper.id, asker);
    if (choice.rows.length === 0) return null;
    const offer = await this.offers.for(choice.rows, asker);
    const read = readWordForm(form, choice.rows, paper, offer.owners, offer.aliases);
    const faults = wordFormFaults(read, choicesIn(choice.rows, offer));
    return page(
      TEMPLATE,
      responseFormView(choice, { ...offer, paper, wordForm: { notices } }, read.typed, faults),
    );
  }

  private async filledFrom(
    paper: ResponsePaper,
    choice: RecommendationChoice,
    asker: Asker,
  ): Promise<Answer> {
    const offer = await this.offers.for(choice.rows, asker);
    const typed = filledResponse(paper, choice.rows, offer.owners, offer.aliases);
    const filled = { ...offer, paper: paper.document, paperNotices: paperNotices(paper, choice.rows) };
    return page(TEMPLATE, responseFormView(choice, filled, typed));
  }
}

/** To the page of what was answered, or of the whole response. */
function whereNext(choice: RecommendationChoice, { responseId }: RecordedResponse): string {
  return choice.rows.length > 1 ? `/responses/${responseId}` : whereAfter(choice);
}

function inWords({ answers, actions }: RecordedResponse): string {
  const answered = answers === 1 ? '1 recommendation' : `${answers} recommendations`;
  const made = actions.length > 0 ? `. New: ${actions.join(', ')}` : '';
  return `The response to ${answered} is recorded${made}`;
}
