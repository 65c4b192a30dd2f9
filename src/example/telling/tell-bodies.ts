import { Body } from '../../bodies/body.entity.js';
import { BodyMembership } from '../../bodies/body-membership.entity.js';
import { Meeting } from '../../bodies/meeting.entity.js';
import { EXAMPLE_BODIES } from '../council/bodies.js';
import { EXAMPLE_SEATS } from '../council/people.js';
import type { Telling } from './telling.js';

const SINCE = -3650;

/** Bodies, who sits on them, and their meetings. */
export async function tellBodies(telling: Telling): Promise<void> {
  const { days } = telling;
  const bodyIds = await telling.insert(
    Body,
    EXAMPLE_BODIES.map(({ code, name, kind, clockRule = null }) => ({
      code,
      name,
      kind,
      existsFrom: days.of(SINCE),
      existsUntil: null,
      successorId: null,
      clockRule,
      clockLength: null,
    })),
  );
  for (const [index, { code }] of EXAMPLE_BODIES.entries()) telling.bodies.set(code, bodyIds[index] ?? 0);

  await telling.insert(
    BodyMembership,
    EXAMPLE_SEATS.map(([body, person, role, from, until]) => ({
      bodyId: telling.bodies.of(body),
      personId: telling.people.of(person),
      role,
      fromOn: days.of(from),
      untilOn: until === undefined ? null : days.of(until),
    })),
  );

  const meetings = days.meetings();
  const meetingIds = await telling.insert(
    Meeting,
    meetings.map(({ body, heldOn }) => ({ bodyId: telling.bodies.of(body), heldOn, isCalledOff: false })),
  );
  for (const [index, { body, heldOn }] of meetings.entries())
    telling.meetings.set(`${body} ${heldOn}`, meetingIds[index] ?? 0);
}
