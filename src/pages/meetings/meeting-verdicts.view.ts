import { meetingPath } from '../../bodies/meeting-path.js';
import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { LEAVE, type TypedVerdicts } from '../../meetings/verdicts/meeting-verdicts.form.js';
import { verdictResolution } from '../../meetings/verdicts/verdict-resolution.rules.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { PageView } from '../../web/page.js';
import { type ShownClaim, shownClaims } from './meeting-claim.view.js';
import type { MeetingJudging } from './meeting-verdict-pages.service.js';
import type { UndoOfVerdicts } from './verdicts-undo.view.js';

export type MeetingVerdictsView = PageView & {
  readonly frame: FormFrame;
  /** What is done here, in a sentence. */
  readonly intro: string;
  /** Whether verdicts count already: the meeting is not to come. */
  readonly mayRecord: boolean;
  /** Who saved the draft that is shown, and when; null where there is none. */
  readonly draft: string | null;
  readonly claims: readonly ShownClaim[];
  /** “2 more were claimed after this meeting”; null where none was. */
  readonly later: string | null;
  /** For the minutes; null where nothing was judged. */
  readonly resolution: string | null;
  /** How many it names that not everybody may read; null where there are none. */
  readonly closed: string | null;
  readonly undo: UndoOfVerdicts | null;
};

/** What was chosen so far: the draft, but for claims that were changed since. */
export function draftedVerdicts({ claims, drafts }: MeetingJudging): TypedVerdicts {
  const choices: [string, { verdict: string; words: string }][] = [
    ...claims.recommendations.map(({ recommendation }) => ({
      ...recommendation,
      kind: 'recommendationId' as const,
    })),
    ...claims.actions.map(({ action }) => ({ ...action, kind: 'actionId' as const })),
  ].map(({ kind, id, reference }) => {
    const draft = drafts.find((each) => each[kind] === id);
    const verdict = draft && !draft.isStale ? draft.verdict : LEAVE;
    return [reference, { verdict, words: draft?.words ?? '' }];
  });
  return new Map(choices);
}

/** The page on which a meeting's verdicts are chosen, recorded and printed as a resolution. */
export function meetingVerdictsView(
  judging: MeetingJudging,
  typed: TypedVerdicts,
  undo: UndoOfVerdicts | null,
  faults: readonly FieldError[] = [],
): MeetingVerdictsView {
  const { meeting, today, claims, drafts, verdicts, seen } = judging;
  const path = meetingPath(meeting);
  const mayRecord = meeting.heldOn <= today;
  const latest = drafts.at(-1);
  const hidden = verdicts.filter(({ publicity }) => publicity !== 'published').length;
  return {
    title: `Verdicts: ${meeting.bodyName}, ${spokenDayWithWeekday(meeting.heldOn)}`,
    faults,
    backLink: { text: 'The meeting', href: path },
    frame: formFrame(
      {
        action: `${path}/verdicts`,
        submit: mayRecord ? 'Record the verdicts' : 'Save the draft',
        cancel: path,
      },
      { seen, wide: true },
    ),
    intro: mayRecord
      ? 'All are recorded together, and count from the day of the meeting.'
      : `The meeting is on ${spokenDay(meeting.heldOn)}. What you prepare here does not count until it is recorded then.`,
    mayRecord,
    draft: latest ? `${latest.savedBy} saved a draft, ${dateTime(latest.savedAt)}.` : null,
    claims: shownClaims(judging, typed, messagesOf(faults)),
    later:
      claims.later === 0
        ? null
        : `${plural(claims.later, 'claim was', 'claims were')} made after this meeting. The next meeting will give its verdict on them.`,
    resolution: verdictResolution(
      verdicts.map((each) => ({ ...each, isPublished: each.publicity === 'published' })),
    ),
    closed:
      hidden === 0
        ? null
        : `${plural(hidden, 'item is', 'items are')} not public, and named only by reference.`,
    undo,
  };
}
