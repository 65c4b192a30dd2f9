import { Injectable } from '@nestjs/common';
import { ActionEventsQueries, type UpdateRow } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import type { MeetingRow } from '../../bodies/bodies.queries.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { MeetingSummaryService } from '../../meetings/meeting-summary.service.js';
import { noFilters } from '../../recommendations/list/recommendation-filters.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { ExemptItem } from '../exempt/exempt-item.js';
import { asExemptItem } from '../exempt/exempt-items.rules.js';
import type { ReportReader } from '../report-maker.js';
import { forTheInside, isTold, readersEyes } from '../standing/report-readers.rules.js';
import { matterArising } from './matter-arising.rules.js';
import { recommendationArising } from './recommendation-arising.rules.js';

/** One matter, ready for the minutes. */
export type Matter = {
  readonly reference: string;
  readonly path: string;
  /** The paragraph that stands in the minutes. */
  readonly words: string;
  /** What was asked for. */
  readonly asked: string;
  readonly owner: string | null;
  readonly dueOn: CalendarDay | null;
};

/** The matters arising at a meeting, in the order in which an agenda takes them. */
export type MattersArising = {
  readonly meeting: Pick<MeetingRow, 'bodyCode' | 'bodyName' | 'heldOn' | 'startTime' | 'place'>;
  /** Where matters stand. */
  readonly asAt: CalendarDay;
  readonly groups: readonly MatterGroup[];
  /** What is taken when the public has been excluded: in the exempt form alone, in the open one not even by reference. */
  readonly closed: readonly MatterGroup[];
  /** What is not published yet, by reference: it stands in no paragraph before it is. */
  readonly unpublished: readonly string[];
};

export type MatterGroup = { readonly heading: string; readonly matters: readonly Matter[] };

/** The matters with the exempt items among them. */
export type FoundMatters = { readonly model: MattersArising; readonly exempt: readonly ExemptItem[] };

const MOST_UNANSWERED = 200;

/** Writes the paragraphs that a clerk lays before a meeting under “matters arising”. */
@Injectable()
export class MattersArisingService {
  constructor(
    private readonly stories: MeetingSummaryService,
    private readonly events: ActionEventsQueries,
    private readonly recommendations: RecommendationsQueries,
  ) {}

  /**
   * What may be told lies there in paragraphs; of what is exempt nothing is said in the open form, since which matter of it falls due
   * or is claimed for a meeting is known to nobody outside.
   * @throws NotFound where there is no such meeting
   */
  async of(
    bodyCode: string,
    heldOn: string,
    today: CalendarDay,
    reader: ReportReader,
  ): Promise<FoundMatters> {
    const { asker, audience } = reader;
    const visible = forTheInside(asker, audience);
    const tells = (item: Kept) => isTold(item, visible);
    const eyes = readersEyes(asker, audience);
    const summary = await this.stories.of(bodyCode, heldOn, today, eyes);
    const { meeting, eve } = summary;
    const claimed = summary.claims.actions.map(({ action }) => action).filter(tells);
    const due = summary.due.filter(tells);
    const unanswered = (await this.unanswered(bodyCode, eve, eyes)).filter(tells);
    const accounts = latestOfEach(await this.events.updatesOf([...claimed, ...due].map(({ id }) => id)), eve);
    const ofAction = (item: ActionRow): Matter => ({
      reference: item.reference,
      path: pathOfReference({ kind: 'A', year: item.year, number: item.number }),
      asked: item.text,
      owner: item.ownerName ?? item.ownerAsWritten,
      dueOn: item.dueOn,
      words: matterArising(item, accounts.get(item.id) ?? null, meeting.heldOn, today),
    });
    const groupsOf = (publicity: Publicity): MatterGroup[] =>
      [
        {
          heading: 'Reported complete, for members to agree',
          matters: claimed.filter(isOf(publicity)).map(ofAction),
        },
        { heading: 'Due, and not reported complete', matters: due.filter(isOf(publicity)).map(ofAction) },
        {
          heading: 'Recommendations without an answer in time',
          matters: unanswered.filter(isOf(publicity)).map((item) => matterOfAnswer(item, eve)),
        },
      ].filter(({ matters }) => matters.length > 0);
    const all = [...claimed, ...due, ...unanswered];
    const { bodyCode: code, bodyName, heldOn: day, startTime, place } = meeting;
    return {
      model: {
        meeting: { bodyCode: code, bodyName, heldOn: day, startTime, place },
        asAt: today,
        groups: groupsOf('published'),
        closed: groupsOf('exempt'),
        unpublished: all.filter(isOf('unpublished')).map(({ reference }) => reference),
      },
      exempt: [
        ...unanswered.filter(isOf('exempt')).map((item) => asExemptItem({ kind: 'R', ...item }, item)),
        ...[...claimed, ...due]
          .filter(isOf('exempt'))
          .map((item) => asExemptItem({ kind: 'A', ...item }, item)),
      ],
    };
  }

  private async unanswered(
    bodyCode: string,
    eve: CalendarDay,
    asker: Asker,
  ): Promise<readonly RecommendationRow[]> {
    const filters = { ...noFilters(asker), bodyCode, state: 'response-overdue' } as const;
    const first = {
      sort: 'due',
      descending: false,
      after: null,
      before: null,
      size: MOST_UNANSWERED,
    } as const;
    return (await this.recommendations.list(filters, eve, first)).rows;
  }
}

function matterOfAnswer(item: RecommendationRow, eve: CalendarDay): Matter {
  return {
    reference: item.reference,
    path: pathOfReference({ kind: 'R', year: item.year, number: item.number }),
    asked: item.text,
    owner: item.addresseeName,
    dueOn: item.responseDueOn,
    words: recommendationArising(item, eve),
  };
}

type Kept = Pick<ActionRow, 'publicity' | 'bodyId'>;

function isOf(publicity: Publicity): (item: Pick<Kept, 'publicity'>) => boolean {
  return (item) => item.publicity === publicity;
}

/** The latest account of each action by `eve`. */
function latestOfEach(updates: readonly UpdateRow[], eve: CalendarDay): Map<number, UpdateRow> {
  const newestFirst = updates.filter(({ writtenOn }) => writtenOn <= eve);
  return new Map([...newestFirst].reverse().map((update) => [update.actionId, update]));
}
