import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { READABLE } from '../../documents/views/new-document.view.js';
import type { Viewer } from '../../web/access.js';
import { fileUpload } from '../../web/govuk/file-upload.js';
import { may } from '../../web/permissions.rules.js';
import { failedMessages } from './failed-messages.view.js';
import {
  type HomeMatter,
  type HomePaper,
  type HomeView,
  homeFigure,
  leadingToOwn,
  mostUrgentFirst,
} from './home.view.js';
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

const PAPER: HomePaper = {
  action: '/documents/new',
  file: fileUpload({
    name: 'file',
    label: 'Add a paper',
    hint: 'Minutes, a final report or a response: PDF, Word (.docx), OpenDocument (.odt), an email (.eml), HTML or text, up to 20 MB',
    accept: READABLE,
  }),
};

/** What awaits those who keep the register, in the order of the page. */
export function staffHomeView(viewer: Viewer, matters: StaffMatters, today: CalendarDay): HomeView {
  const council = may(viewer, 'read-council-work');
  return {
    title: 'To do',
    intro: spokenDay(today),
    starts: [
      ...(council ? [{ text: 'See who will be reminded today', href: '/reminders' }] : []),
      { text: 'Make a report', href: '/reports' },
    ],
    paper: may(viewer, 'keep-register') ? PAPER : null,
    failed: failedMessages(matters.failed),
    ...mostUrgentFirst(
      leadingToOwn(viewer, [
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
    ),
  };
}

function openAccounts({ accounts: total }: StaffMatters): HomeMatter {
  if (total === null) return {};
  return { figure: homeFigure({ total }, ['open account', 'open accounts'], '/accounts?state=open') };
}
