import type { UpdateRow } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { extensionWords } from '../../actions/due-dates/slippage.rules.js';
import { CLAIM_LABELS } from '../../actions/updates/claim.rules.js';
import { theBody } from '../../bodies/body-name.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';

type Arising = Pick<
  ActionRow,
  | 'reference'
  | 'text'
  | 'origin'
  | 'madeOn'
  | 'meetingOn'
  | 'meetingBodyName'
  | 'recommendationReference'
  | 'ownerName'
  | 'ownerAsWritten'
  | 'dueOn'
  | 'originalDueOn'
  | 'extensions'
  | 'state'
  | 'decidedOn'
  | 'cadence'
>;

type Account = Pick<UpdateRow, 'writtenOn' | 'claim' | 'words' | 'onBehalfOf'>;

/**
 * A matter arising as the minutes put it: what was asked, of whom and by when, what was reported, and what the meeting has to do.
 * @param account the owner's latest account; null where there is none
 * @param heldOn the day of the meeting that reads it
 * @param today the day on which it is put into words, for what falls due between the two
 */
export function matterArising(
  action: Arising,
  account: Account | null,
  heldOn: CalendarDay,
  today: CalendarDay,
): string {
  return [asked(action), owed(action), reported(account), toDo(action, heldOn, today)].join(' ');
}

function asked({
  text,
  origin,
  madeOn,
  meetingOn,
  meetingBodyName,
  recommendationReference,
}: Arising): string {
  const on = spokenDay(meetingOn ?? madeOn);
  const words = `“${ended(text)}”`;
  if (recommendationReference)
    return `In answer to recommendation ${recommendationReference} it was undertaken on ${on}: ${words}`;
  const by = meetingBodyName ? ` by ${theBody(meetingBodyName)}` : '';
  if (origin === 'commitment') return `It was promised at the meeting of ${on}: ${words}`;
  if (origin === 'by-hand' && meetingOn === null) return `It was entered in the register on ${on}: ${words}`;
  return `It was agreed on ${on}${by}: ${words}`;
}

function owed({ ownerName, ownerAsWritten, dueOn, originalDueOn, extensions, cadence }: Arising): string {
  const owner = `Owner: ${ownerName ?? ownerAsWritten ?? 'nobody yet'}`;
  if (dueOn === null) return `${owner}; no date is set.`;
  if (cadence) return `${owner}; it recurs, and is due again on ${spokenDay(dueOn)}.`;
  const moved =
    extensions > 0 && originalDueOn
      ? ` (${extensionWords(extensions)}; first agreed for ${spokenDay(originalDueOn)})`
      : '';
  return `${owner}; due on ${spokenDay(dueOn)}${moved}.`;
}

function reported(account: Account | null): string {
  if (!account) return 'Nothing has been reported.';
  const by = account.onBehalfOf ? ` for ${theBody(account.onBehalfOf)}` : '';
  return `Reported${by} on ${spokenDay(account.writtenOn)} (${CLAIM_LABELS[account.claim].toLowerCase()}): “${ended(account.words)}”`;
}

function toDo({ state, dueOn, decidedOn }: Arising, heldOn: CalendarDay, today: CalendarDay): string {
  if (state === 'claimed-complete')
    return 'Members are asked to agree that it is complete, or to send it back.';
  const sentBack =
    state === 'sent-back' && decidedOn
      ? `Members did not agree on ${spokenDay(decidedOn)} that it was complete. `
      : '';
  if (dueOn === null) return `${sentBack}Members may wish to set a date.`;
  if (dueOn < heldOn && dueOn < today) return `${sentBack}It is late.`;
  if (dueOn < heldOn) return `${sentBack}It falls due before this meeting.`;
  return dueOn === heldOn
    ? `${sentBack}It is due at this meeting.`
    : `${sentBack}It is due after this meeting.`;
}

/** Ends with a full stop where it ends with none of the marks that end a sentence. */
function ended(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.?!…]$/.test(line) ? line : `${line}.`;
}
