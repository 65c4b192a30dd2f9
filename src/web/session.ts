import '@fastify/session';
import type { FastifyRequest } from 'fastify';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Viewer } from './access.js';
import type { NoticeLink } from './page.js';
import type { SignInProgress, SignInProof } from './sign-in-progress.js';

export const SESSION_COOKIE = 'matters-session';

/** What the database knows of a session besides what it holds. */
export type SessionRecord = {
  readonly number: number;
  readonly beganAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  /** Whether its identifier is void from now on. */
  readonly mustRenew: boolean;
  /** Whose it is, as their account is now; null where it is nobody's, or the account has been closed. */
  readonly viewer: Viewer | null;
};

declare module 'fastify' {
  interface Session {
    /** Who signed in. */
    accountId?: number;
    /** With what browser, and from where; when, where that was with another identifier. */
    begun?: { readonly browser: string; readonly place: string; readonly at?: string };
    /** Where somebody wanted to go who is led elsewhere to sign in. */
    wantedPath?: string;
    /** What this browser is in the middle of on its way in. */
    progress?: SignInProgress;
    /** How whoever signed in proved who they are, and when. */
    proof?: SignInProof;
    /** The address of the list that was seen last, with its filters and its page. */
    lastList?: string;
    /** Words for the next page, and where they lead. */
    notice?: string;
    noticeLink?: NoticeLink | undefined;
    /** Where the session was there before this request. */
    record?: SessionRecord;
  }
  interface FastifyRequest {
    /** Who is asking; set by the access guard. */
    viewer?: Viewer | null;
    /** The earlier day as at which the page is asked for. */
    asAt?: CalendarDay;
    /** Whether the item that its page shows is exempt; left out where the page does not say. */
    showsExempt?: boolean | undefined;
    /** What tells this page, as it is now, from as it was: for pages that a stranger’s browser may keep. */
    pageVersion?: Promise<string>;
    /** Where this request's styles and scripts may be named from; set per response. */
    cspNonce?: { script: string; style: string };
  }
}

/** Words for the next page. */
export type Notice = { readonly text: string; readonly link: NoticeLink | null };

/** Who is asking. @throws Error where the route is open to everyone and nobody signed in */
export function viewerOf(request: FastifyRequest): Viewer {
  if (!request.viewer) throw new Error(`${request.url} was reached without a viewer`);
  return request.viewer;
}

/** The words left for this page, taken so that they are shown once. */
export function takeNotice(request: FastifyRequest): Notice | null {
  const session = request.session as FastifyRequest['session'] | undefined;
  if (!session?.notice) return null;
  const { notice: text, noticeLink: link = null } = session;
  delete session.notice;
  delete session.noticeLink;
  return { text, link };
}

/** The account that has signed in; null where none has, also where the session has just been ended. */
export function signedInAccount(request: FastifyRequest): number | null {
  return (request.session as FastifyRequest['session'] | null | undefined)?.accountId ?? null;
}
