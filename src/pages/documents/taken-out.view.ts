import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { DOCUMENT_KIND_NAMES } from '../../documents/document.rules.js';
import type { TakenOutDocument } from '../../documents/documents.queries.js';
import type { PageView } from '../../web/page.js';

export type TakenOutView = PageView & {
  readonly caption: string;
  readonly day: string;
  readonly by: string;
  readonly reason: string;
  /** Where it is put back; null for whoever may not. */
  readonly putBackAction: string | null;
};

/** A paper that was taken out, as those who work with the register see it. */
export function takenOutView(paper: TakenOutDocument, mayKeep: boolean): TakenOutView {
  const { id, title, kind, bodyName, datedOn, takenOutAt, takenOutBy, reason } = paper;
  return {
    title,
    backLink: { text: 'Documents', href: '/documents' },
    caption: `${DOCUMENT_KIND_NAMES[kind]}, ${bodyName}, ${spokenDay(datedOn)}`,
    day: spokenDay(dayInLondon(takenOutAt)),
    by: takenOutBy,
    reason,
    putBackAction: mayKeep ? `/documents/${id}/putting-back` : null,
  };
}
