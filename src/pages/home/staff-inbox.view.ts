import { UNSETTLED_PATH } from '../../actions/continuations/unsettled.view.js';
import { REPLIES_PATH } from '../../reminders/replies/replies.view.js';
import { GIVEN_UP_PATH } from '../../reminders/views/outbox.view.js';
import { type Asker, mayFor } from '../../web/permissions.rules.js';
import { REQUEST_COLUMNS, requestCells } from '../requests/requests-table.view.js';
import { SHOWN } from './home.queries.js';
import { type HomeMatter, homeFigure, homeMatter } from './home.view.js';
import type { StaffMatters } from './staff-home.service.js';

const TO_REVIEW = '/documents?toReview=yes';
const REQUESTS = '/requests';
const DRAFTS = '/responses/drafts';

export function messagesGivenUp({ failed }: StaffMatters): HomeMatter {
  if (failed.total === 0) return {};
  return { figure: homeFigure(failed, ['message given up', 'messages given up'], GIVEN_UP_PATH, 'late') };
}

/** Leads to the review of a paper; whoever may not review it is led to the paper. */
export function papersToReview(asker: Asker, { papers }: StaffMatters): HomeMatter {
  return homeMatter(
    papers,
    { href: TO_REVIEW, words: ['paper to review', 'papers to review'], tone: 'soon' },
    {
      heading: 'Papers to review',
      columns: ['Paper', 'Proposals waiting'],
      rows: papers.first.map(({ id, title, bodyId, waiting }) => [
        {
          text: title,
          href: mayFor(asker, 'keep-register', bodyId) ? `/documents/${id}/review` : `/documents/${id}`,
        },
        { text: String(waiting) },
      ]),
      empty: 'Every paper has been reviewed.',
    },
  );
}

export function requestsToDecide({ requests }: StaffMatters): HomeMatter {
  return homeMatter(
    { total: requests.length },
    { href: REQUESTS, words: ['request to decide', 'requests to decide'], tone: 'soon' },
    {
      heading: 'Requests to decide',
      columns: REQUEST_COLUMNS,
      rows: requests.slice(0, SHOWN).map(requestCells),
      empty: 'No request is waiting for an answer.',
    },
  );
}

export function draftsToConfirm({ drafts: total }: StaffMatters): HomeMatter {
  const words = ['draft response to confirm', 'draft responses to confirm'] as const;
  return { figure: homeFigure({ total }, words, DRAFTS, 'soon') };
}

export function repliesToDecide({ replies: total }: StaffMatters): HomeMatter {
  return { figure: homeFigure({ total }, ['reply to decide', 'replies to decide'], REPLIES_PATH, 'soon') };
}

/** Recommendations that were rejected or ended while nobody has said what becomes of their open actions. */
export function actionsUnsettled({ unsettled: total }: StaffMatters): HomeMatter {
  if (total === 0) return {};
  return { figure: homeFigure({ total }, 'rejected or ended with open actions', UNSETTLED_PATH, 'soon') };
}
