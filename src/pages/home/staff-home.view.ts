import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Viewer } from '../../web/access.js';
import { may } from '../../web/permissions.rules.js';
import { failedMessages } from './failed-messages.view.js';
import { figuresAndGroups, type HomeMatter, type HomeView, homeFigure } from './home.view.js';
import { lettersDue } from './letters-due.view.js';
import {
  actionsOverdue,
  actionsWithoutDate,
  actionsWithoutOwner,
  claimsAwaitingVerdict,
  dutiesUndecided,
} from './staff-actions.view.js';
import type { StaffMatters } from './staff-home.service.js';
import {
  actionsUnsettled,
  draftsToConfirm,
  messagesGivenUp,
  papersToReview,
  repliesToDecide,
  requestsToDecide,
} from './staff-inbox.view.js';
import { ownersOutOfReach, vacantPosts } from './staff-owners.view.js';
import {
  acceptedUnnamed,
  clocksNotStarted,
  responsesDueSoon,
  responsesOverdue,
} from './staff-recommendations.view.js';

/** What awaits those who keep the register, in the order of the page. */
export function staffHomeView(viewer: Viewer, matters: StaffMatters, today: CalendarDay): HomeView {
  const council = may(viewer, 'read-council-work');
  return {
    title: 'What awaits you',
    intro: spokenDay(today),
    starts: [
      ...(may(viewer, 'keep-register') ? [{ text: 'Add a paper', href: '/documents/new' }] : []),
      ...(council ? [{ text: 'See who is reminded today', href: '/reminders' }] : []),
      { text: 'Make a report', href: '/reports' },
    ],
    failed: failedMessages(matters.failed),
    ...figuresAndGroups([
      messagesGivenUp(matters),
      papersToReview(viewer, matters),
      clocksNotStarted(matters, today),
      requestsToDecide(matters),
      draftsToConfirm(matters),
      ...(council ? [repliesToDecide(matters)] : []),
      lettersDue(matters.letters, today, true),
      responsesOverdue(matters, today),
      responsesDueSoon(matters, today),
      acceptedUnnamed(matters, today),
      actionsUnsettled(matters),
      actionsOverdue(matters, today),
      actionsWithoutOwner(matters, today),
      ...(council ? [vacantPosts(matters), ownersOutOfReach(matters)] : []),
      dutiesUndecided(matters),
      actionsWithoutDate(matters),
      claimsAwaitingVerdict(matters),
      openAccounts(matters),
    ]),
  };
}

function openAccounts({ accounts: total }: StaffMatters): HomeMatter {
  if (total === null) return {};
  return { figure: homeFigure({ total }, ['open account', 'open accounts'], '/accounts') };
}
