import { spokenDay } from '../../calendar/spoken-day.js';
import { type Tag, type TagColour, tag } from '../../web/govuk/tag.js';
import type { UpdateRow } from '../action-story.queries.js';
import { CLAIM_LABELS, type Claim } from '../claim.rules.js';

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
  /** Links to places outside this service. */
  readonly evidence: readonly { readonly title: string; readonly address: string; readonly host: string }[];
};

export function shownUpdate(update: UpdateRow): ShownUpdate {
  const { writtenOn, claim, writtenBy, onBehalfOf, forecastOn, evidence, words } = update;
  return {
    day: spokenDay(writtenOn),
    claim: tag(`Claims: ${CLAIM_LABELS[claim].toLowerCase()}`, CLAIM_COLOURS[claim]),
    byline: onBehalfOf ? `Entered for ${onBehalfOf} by ${writtenBy}` : `Written by ${writtenBy}`,
    words,
    forecast: forecastOn && spokenDay(forecastOn),
    evidence: evidence.map((link) => ({ ...link, host: hostOf(link.address) })),
  };
}

/** Where a link leads, so that nobody is led astray by its title. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
