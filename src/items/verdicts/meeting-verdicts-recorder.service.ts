import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Refused } from '../../web/errors.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type ChosenVerdict, verdictField } from './meeting-verdict.rules.js';
import { VERDICT_LABELS } from './verdict.rules.js';
import type { JudgedIds } from './verdict-drafts.repository.js';
import { VerdictsRepository } from './verdicts.repository.js';

/** Records what one meeting thought of several items. */
@Injectable()
export class MeetingVerdictsRecorder {
  constructor(private readonly verdicts: VerdictsRepository) {}

  /**
   * All of them, as a part of a change that has locked the items and knows the meeting.
   * @throws Refused with each that was not made yet, or that a later meeting has judged
   */
  async recordIn(
    change: Change,
    recordedById: number,
    meeting: { readonly id: number; readonly heldOn: CalendarDay },
    chosen: readonly ChosenVerdict[],
  ): Promise<void> {
    const { tx, at, record } = change;
    const { id: meetingId, heldOn } = meeting;
    const last = await this.verdicts.lastDecidedOnOf(tx, idsOf(chosen));
    const [fault, ...others] = chosen.flatMap((each) => faultOf(each, heldOn, last));
    if (fault) throw new Refused([fault, ...others]);
    await this.verdicts.add(
      tx,
      chosen.map(({ subject, verdict, words }) => ({
        actionId: subject.kind === 'action' ? subject.id : null,
        recommendationId: subject.kind === 'recommendation' ? subject.id : null,
        supersededBy: null,
        decidedOn: heldOn,
        recordedAt: at,
        ...{ meetingId, verdict, words, recordedById },
      })),
    );
    for (const { subject, verdict, words } of chosen)
      await record({
        action: 'recorded a verdict',
        subject,
        after: { verdict: VERDICT_LABELS[verdict], meetingOn: heldOn },
        note: words,
      });
  }
}

/** The ids of what is judged, by kind. */
export function idsOf(chosen: readonly Pick<ChosenVerdict, 'subject'>[]): JudgedIds {
  const ofKind = (kind: ChosenVerdict['subject']['kind']) =>
    chosen.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : []));
  return { actions: ofKind('action'), recommendations: ofKind('recommendation') };
}

function faultOf(
  { subject }: ChosenVerdict,
  heldOn: CalendarDay,
  lastDecidedOn: ReadonlyMap<string, CalendarDay>,
): FieldError[] {
  const { kind, id, reference, madeOn } = subject;
  const field = verdictField(reference);
  if (heldOn < madeOn)
    return [{ field, message: `${reference} was made on ${spokenDay(madeOn)}, after this meeting` }];
  const last = lastDecidedOn.get(`${kind} ${id}`);
  if (last === undefined || last <= heldOn) return [];
  return [{ field, message: `A later meeting judged ${reference}, on ${spokenDay(last)}` }];
}
