import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { FieldError } from '../govuk/error-summary.js';
import type { NavigationItem } from '../govuk/service-navigation.js';
import type { LinkArguments } from '../govuk/standing-text.js';
import type { ListTools } from '../lists/list-tools.view.js';
import type { NoticeLink } from '../page.js';

/** What surrounds every page. Nothing may be absent: what there is none of is null or empty. */
export interface PageShell {
  /** The page's own part of `<title>`, as its heading says it. */
  readonly title: string;
  readonly councilName: string;
  /** Words above the page of an installation that shows made-up data. */
  readonly exampleNotice: string | null;
  /** Who has signed in; null for the public. */
  readonly viewer: { readonly name: string; readonly roleName: string } | null;
  /** Whether they keep the register, of some bodies at least, and what concerns the whole council. */
  readonly keepsRegister: boolean;
  readonly keepsCouncilWork: boolean;
  readonly csrfToken: string;
  /** What the page's forms carry so that what was typed finds back to it. */
  readonly pageMark: string;
  readonly navigation: readonly NavigationItem[];
  /** For the one script that may stand in the page. */
  readonly cspNonce: string;
  /** Whether there is a search box; the public's register has its own filters. */
  readonly canSearch: boolean;
  /** What was searched for last, shown in the search box again. */
  readonly searchQuery: string;
  /** What was just done, shown once. */
  readonly flash: { readonly title: string; readonly text: string; readonly link: NoticeLink | null } | null;
  /** The earlier day that the page shows, and where it can be seen as it stands today; null on a page of today. */
  readonly past: { readonly day: CalendarDay; readonly todayHref: string } | null;
  /** Where to choose an earlier day for this page; null where it shows none. */
  readonly pastHref: string | null;
  /** Where to keep this list under a name; null where the page is no list. */
  readonly saveViewHref: string | null;
  /** Where the list on the page can be taken away; none where the page is no list. */
  readonly files: ListTools['files'];
  readonly backLink: LinkArguments | null;
  /** Shown above the page's contents, each a link to its field. */
  readonly errors: readonly FieldError[];
  /** Path of this page, as others should link to it. */
  readonly canonicalPath: string;
  /** As {@link readAssetVersion} gives it. */
  readonly assetVersion: string;
}
