import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { type Tag, type TagColour, tag } from '../../web/govuk/tag.js';
import type { EvidenceRow, UpdateRow } from '../action-events.queries.js';
import { forecastLateness } from '../due-dates/forecast.rules.js';
import { evidenceTypeName, fileSize } from '../evidence/evidence-type.rules.js';
import type { CameBy } from './action-update.entity.js';
import { CLAIM_LABELS, type Claim } from './claim.rules.js';

const CLAIM_COLOURS: Record<Claim, TagColour> = {
  'on-track': 'blue',
  'at-risk': 'yellow',
  delayed: 'orange',
  complete: 'purple',
};

/** An update as a page prints it. */
export type ShownUpdate = {
  readonly day: string;
  readonly claim: Tag;
  readonly byline: string;
  readonly words: string;
  readonly forecast: string | null;
  /** Which occurrence of a duty it reports as done; null where none. */
  readonly occurrence: string | null;
  readonly evidence: readonly ShownEvidence[];
};

/** A link to a place outside this service, or a file to keep. */
export type ShownEvidence = {
  readonly title: string;
  readonly href: string;
  readonly isLink: boolean;
  /** Where a link leads, or what a file is: “PDF, 240 KB”. */
  readonly note: string;
  readonly isPublic: boolean;
};

/** @param dueOn when the action is due, beside which a forecast says how late it is */
export function shownUpdate(update: UpdateRow, dueOn: CalendarDay | null = null): ShownUpdate {
  const { writtenOn, claim, forecastOn, evidence, words, meetsOn } = update;
  const late = forecastLateness(forecastOn, dueOn);
  return {
    day: spokenDay(writtenOn),
    claim: tag(`Claims: ${CLAIM_LABELS[claim].toLowerCase()}`, CLAIM_COLOURS[claim]),
    byline: bylineOf(update),
    words,
    forecast: forecastOn && `${spokenDay(forecastOn)}${late ? `, ${late}` : ''}`,
    occurrence: meetsOn && spokenDay(meetsOn),
    evidence: evidence.map(shownEvidence),
  };
}

const WAYS: Record<CameBy, string> = {
  link: 'through the link in an e-mail',
  reply: 'as a reply to an e-mail',
};

function bylineOf({ writtenBy, onBehalfOf, cameBy }: UpdateRow): string {
  if (cameBy) return `Sent by ${writtenBy}${onBehalfOf ? ` for ${onBehalfOf}` : ''}, ${WAYS[cameBy]}`;
  return onBehalfOf ? `Entered for ${onBehalfOf} by ${writtenBy}` : `Written by ${writtenBy}`;
}

function shownEvidence({ id, title, address, mediaType, sizeBytes, isPublic }: EvidenceRow): ShownEvidence {
  if (address !== null) {
    return { title, href: address, isLink: true, note: `outside this service, ${hostOf(address)}`, isPublic };
  }
  const note = `${evidenceTypeName(mediaType)}, ${fileSize(sizeBytes ?? 0)}`;
  return { title, href: `/evidence/${id}`, isLink: false, note, isPublic };
}

/** Where a link leads, so that nobody is led astray by its title. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
