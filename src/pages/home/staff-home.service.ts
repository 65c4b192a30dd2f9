import { Injectable } from '@nestjs/common';
import { ActionsQueries, OPEN_STATES } from '../../actions/actions.queries.js';
import { UnsettledQueries } from '../../actions/continuations/unsettled.queries.js';
import type { ActionList } from '../../actions/list/action-list.queries.js';
import { FirstActionsService } from '../../actions/waiting/first-actions.service.js';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { type FailedMessage, MessagesQueries } from '../../mail/messages.queries.js';
import type { RecommendationList } from '../../recommendations/recommendations.queries.js';
import { FirstRecommendationsService } from '../../recommendations/waiting/first-recommendations.service.js';
import type { OwedAnswers } from '../../recommendations/waiting/waiting-recommendations.queries.js';
import { type DueLetterLine, LetterLinesService } from '../../reminders/letters/letter-lines.service.js';
import { RepliesQueries } from '../../reminders/replies/replies.queries.js';
import { type RequestRow, RequestsQueries } from '../../requests/requests.queries.js';
import { ResponseDraftsQueries } from '../../responses/drafts/response-drafts.queries.js';
import type { Viewer } from '../../web/access.js';
import { may, onlyOwn } from '../../web/permissions.rules.js';
import { type Reachability, ReachabilityService } from '../people/reachability.service.js';
import { FIRST_ACTIONS } from './first-page.js';
import {
  AT_FIRST,
  type CountedFirstOf,
  type DueResponse,
  type FirstOf,
  HomeQueries,
  SHOWN,
  type UnnamedRecommendation,
  type UnownedAction,
  type WaitingPaper,
} from './home.queries.js';

/** What awaits them of the register itself: the same for all who may see as much, until it changes. */
type RegisterMatters = {
  readonly notStarted: RecommendationList;
  readonly responsesOverdue: RecommendationList;
  readonly responsesDueSoon: RecommendationList;
  /** The answers behind the three lists above: several bodies may owe one each. */
  readonly answersOwed: OwedAnswers;
  readonly answersDueSoon: FirstOf<DueResponse>;
  readonly unnamed: CountedFirstOf<UnnamedRecommendation>;
  readonly overdue: ActionList;
  readonly unowned: FirstOf<UnownedAction>;
  /** Duties of which nobody has decided how often, or from when, they come. */
  readonly undecided: ActionList;
  readonly undated: ActionList;
  /** What is claimed complete and no meeting has judged: actions, and recommendations whose every action is. */
  readonly awaitingVerdict: ActionList;
  readonly recommendationsAwaiting: RecommendationList;
};

/** What awaits those who keep the register. */
export type StaffMatters = RegisterMatters & {
  /** Messages that were given up. */
  readonly failed: FirstOf<FailedMessage>;
  readonly papers: FirstOf<WaitingPaper>;
  readonly reachability: Reachability;
  /** What owners asked for and nobody has decided. */
  readonly requests: readonly RequestRow[];
  /** How many formal responses came through links and wait to be confirmed. */
  readonly drafts: number;
  /** How many messages in the mailbox of replies wait to be decided. */
  readonly replies: number;
  /** Letters that are due from chairs. */
  readonly letters: readonly DueLetterLine[];
  /** How many recommendations were rejected or ended while nobody has said what becomes of their open actions. */
  readonly unsettled: number;
  /** How many accounts are open; null for those who do not administer them. */
  readonly accounts: number | null;
};

const LISTED = {
  notStarted: { clock: 'not-started' },
  responsesOverdue: { clock: 'overdue' },
  responsesDueSoon: { clock: 'due-soon' },
  recommendationsAwaiting: { state: 'claimed-complete' },
} as const;
const IN_STATES = { overdue: 'overdue', undated: 'no-date', awaitingVerdict: 'claimed-complete' } as const;

@Injectable()
export class StaffHomeService {
  constructor(
    private readonly home: HomeQueries,
    private readonly firstRecommendations: FirstRecommendationsService,
    private readonly firstActions: FirstActionsService,
    private readonly actions: ActionsQueries,
    private readonly reachability: ReachabilityService,
    private readonly requests: RequestsQueries,
    private readonly responseDrafts: ResponseDraftsQueries,
    private readonly messages: MessagesQueries,
    private readonly replies: RepliesQueries,
    private readonly letters: LetterLinesService,
    private readonly unsettled: UnsettledQueries,
    private readonly memory: RegisterMemory,
    private readonly clock: Clock,
  ) {}

  /** Whoever is for some bodies has the matters of these. */
  async matters(whoever: Viewer): Promise<StaffMatters> {
    const viewer = onlyOwn(whoever);
    const today = this.clock.today();
    const council = may(viewer, 'read-council-work');
    const register = this.memory.found(['home', today, visibleTo(viewer)], () =>
      this.ofRegister(viewer, today),
    );
    const others = allOf({
      failed: council ? this.failedMessages() : { total: 0, first: [] },
      papers: this.home.papersToReview(viewer),
      reachability: council ? this.reachability.on(today) : { vacancies: [], unreachable: [] },
      requests: this.requests.waiting(viewer),
      drafts: counted(this.responseDrafts.waiting(viewer)),
      replies: currentViewpoint() || !council ? 0 : this.replies.countWaiting(),
      letters: this.letters.dueFor(viewer, today),
      unsettled: counted(this.unsettled.all(today, viewer)),
      accounts: may(viewer, 'manage-accounts') ? this.home.openAccounts() : null,
    });
    const [ofRegister, rest] = await Promise.all([register, others]);
    return { ...ofRegister, ...rest };
  }

  private async ofRegister(viewer: Viewer, today: CalendarDay): Promise<RegisterMatters> {
    const [recommendations, actions, others] = await Promise.all([
      this.firstRecommendations.lists(viewer, today, LISTED, AT_FIRST),
      this.firstActions.lists(viewer, today, IN_STATES, AT_FIRST),
      allOf({
        answersDueSoon: this.home.answersDueSoon(today, viewer),
        answersOwed: this.home.answersOwed(today, viewer),
        unnamed: this.home.acceptedWithoutAction(today, viewer),
        unowned: this.home.unownedActions(today, viewer),
        undecided: this.actions.list(
          { asker: viewer, states: OPEN_STATES, undecided: true },
          today,
          FIRST_ACTIONS,
        ),
      }),
    ]);
    return { ...recommendations, ...actions, ...others };
  }

  /** What is to be done about them is of today: a page of an earlier day shows none. */
  private async failedMessages(): Promise<FirstOf<FailedMessage>> {
    return currentViewpoint() ? { total: 0, first: [] } : this.messages.failed(SHOWN);
  }
}

async function counted(rows: Promise<readonly unknown[]>): Promise<number> {
  return (await rows).length;
}

/** Asks for every part at once, and waits for all of them. */
async function allOf<Parts extends object>(
  parts: {
    readonly [Name in keyof Parts]: Parts[Name] | Promise<Parts[Name]>;
  },
): Promise<Parts> {
  const entries = Object.entries(parts).map(async ([name, part]) => [name, await part] as const);
  return Object.fromEntries(await Promise.all(entries)) as Parts;
}
