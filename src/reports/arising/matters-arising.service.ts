import { Injectable } from '@nestjs/common';
import { ActionEventsQueries, type UpdateRow } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { MeetingSummaryService } from '../../meetings/meeting-summary.service.js';
import { noFilters } from '../../recommendations/list/recommendation-filters.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import type { Asker } from '../../web/permissions.rules.js';
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
  readonly meeting: Pick<MeetingRow, 'bodyCode' | 'bodyName' | 'heldOn'>;
  /** Where matters stand. */
  readonly asAt: CalendarDay;
  readonly groups: readonly { readonly heading: string; readonly matters: readonly Matter[] }[];
  /** What is taken when the public has been excluded: by reference only. */
  readonly closed: readonly string[];
};

const MOST_UNANSWERED = 200;

/** Writes the paragraphs that a clerk lays before a meeting under “matters arising”. */
@Injectable()
export class MattersArisingService {
  constructor(
    private readonly stories: MeetingSummaryService,
    private readonly events: ActionEventsQueries,
    private readonly recommendations: RecommendationsQueries,
  ) {}

  /** @throws NotFound where there is no such meeting */
  async of(bodyCode: string, heldOn: string, today: CalendarDay, asker: Asker): Promise<MattersArising> {
    const { meeting, claimed, due } = await this.stories.of(bodyCode, heldOn, today, asker);
    const eve = meeting.heldOn > today ? today : addDays(meeting.heldOn, -1);
    const unanswered = await this.unanswered(bodyCode, eve, asker);
    const accounts = latestOfEach(await this.events.updatesOf([...claimed, ...due].map(({ id }) => id)), eve);
    const inWords = (items: readonly ActionRow[]): Matter[] =>
      items.filter(isOpenToAll).map((item) => ({
        reference: item.reference,
        path: pathOfReference({ kind: 'A', year: item.year, number: item.number }),
        asked: item.text,
        owner: item.ownerName ?? item.ownerAsWritten,
        dueOn: item.dueOn,
        words: matterArising(item, accounts.get(item.id) ?? null, meeting.heldOn, today),
      }));
    const groups = [
      { heading: 'Reported complete, for members to agree', matters: inWords(claimed) },
      { heading: 'Due, and not reported complete', matters: inWords(due) },
      {
        heading: 'Recommendations without an answer in time',
        matters: unanswered.filter(isOpenToAll).map((item) => ({
          reference: item.reference,
          path: pathOfReference({ kind: 'R', year: item.year, number: item.number }),
          asked: item.text,
          owner: item.addresseeName,
          dueOn: item.responseDueOn,
          words: recommendationArising(item, eve),
        })),
      },
    ];
    const closed = [...claimed, ...due, ...unanswered].filter((item) => !isOpenToAll(item));
    const { bodyName, heldOn: day } = meeting;
    return {
      meeting: { bodyCode: meeting.bodyCode, bodyName, heldOn: day },
      asAt: today,
      groups: groups.filter(({ matters }) => matters.length > 0),
      closed: closed.map(({ reference }) => reference),
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

function isOpenToAll({ publicity }: Pick<ActionRow, 'publicity'>): boolean {
  return publicity === 'published';
}

/** The latest account of each action by `eve`. */
function latestOfEach(updates: readonly UpdateRow[], eve: CalendarDay): Map<number, UpdateRow> {
  const newestFirst = updates.filter(({ writtenOn }) => writtenOn <= eve);
  return new Map([...newestFirst].reverse().map((update) => [update.actionId, update]));
}
