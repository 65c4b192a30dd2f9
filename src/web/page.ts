import type { Readable } from 'node:stream';
import type { FieldError } from './govuk/error-summary.js';
import type { LinkArguments } from './govuk/standing-text.js';

/** What a controller answers with; the interceptor turns it into bytes. */
export type Answer = Page | Unchanged | SeeOther | SetAside | LeaveForProvider | Download;

/** A page: which template, what it prints, with what status. */
export class Page {
  constructor(
    readonly template: string,
    readonly view: PageView,
    readonly status: number,
  ) {}
}

/** Says that the page which the browser keeps is the page as it is (304 Not Modified). */
export class Unchanged {}

/** What every page's view says besides its own matter. */
export type PageView = {
  /** The page's title and, by custom, its first heading. */
  readonly title: string;
  /** Faults of a form on the page, for the summary; the title then begins “Error:”. */
  readonly faults?: readonly FieldError[];
  readonly backLink?: LinkArguments | null;
  /** After so many seconds the browser looks again by itself, also without scripts; null or left out for never. */
  readonly refreshAfter?: number | null;
  /** Whether the item that it shows is exempt, as it is now: left out where the trace of reads must ask for itself. */
  readonly isExempt?: boolean;
};

export function page<View extends PageView>(template: string, view: View, status = 200): Page {
  return new Page(template, view, status);
}

/** A form that failed: the page again, with status 422 Unprocessable Content. */
export function formAgain<View extends PageView>(template: string, view: View): Page {
  return new Page(template, view, 422);
}

/** What can be done about what the next page says was done. */
export type NoticeLink = { readonly text: string; readonly href: string };

/** Sends the browser on after a change (303 See Other), with words for the next page. */
export class SeeOther {
  constructor(
    readonly location: string,
    readonly notice: string | null,
    readonly noticeLink: NoticeLink | null = null,
  ) {}
}

/** @param link what can be done about it, after the words */
export function seeOther(
  location: string,
  notice: string | null = null,
  link: NoticeLink | null = null,
): SeeOther {
  return new SeeOther(location, notice, link);
}

/** Sends the browser elsewhere with the form that arrived kept, files and all, until it comes back to the form's page. */
export class SetAside {
  constructor(
    readonly location: string,
    /** The path of the page that shows the form again; see `backToAside`. */
    readonly formPath: string,
  ) {}
}

/** Sends the browser to the council's sign-in provider: the one place outside that an answer leads to. */
export class LeaveForProvider {
  constructor(readonly address: string) {}
}

/** A file to keep. */
export class Download {
  constructor(
    readonly content: Buffer | string | Readable,
    readonly mediaType: string,
    readonly filename: string,
  ) {}
}
