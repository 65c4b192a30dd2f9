import { Body } from '../../bodies/body.entity.js';
import { BodyMembership } from '../../bodies/body-membership.entity.js';
import { Meeting } from '../../bodies/meeting.entity.js';
import { EXAMPLE_BODIES, EXAMPLE_MOVES, type ExampleBody } from '../council/bodies.js';
import { EXAMPLE_SEATS, type Seat } from '../council/people.js';
import { BEGINNING } from './example-days.js';
import { tellMove } from './tell-moves.js';
import { tellRenaming } from './tell-renaming.js';
import type { Telling } from './telling.js';

const SINCE = -3650;

/** Bodies, who sits on them, and their meetings. */
export async function tellBodies(telling: Telling): Promise<void> {
  const bodyIds = await telling.insert(
    Body,
    EXAMPLE_BODIES.map(({ code, name, kind, clockRule, formerly }: ExampleBody) => ({
      code: formerly?.code ?? code,
      name: formerly?.name ?? name,
      kind,
      existsFrom: telling.days.of(SINCE),
      existsUntil: null,
      successorId: null,
      clockRule: clockRule ?? null,
      clockLength: null,
    })),
  );
  for (const [index, body] of EXAMPLE_BODIES.entries()) {
    telling.bodies.set(body.code, bodyIds[index] ?? 0);
    tellRenaming(telling, body);
  }
  await tellMeetings(telling);
  for (const seat of EXAMPLE_SEATS) await tellSeat(telling, seat);
}

/** The agenda as it was made at first: a meeting that was moved stands under its first day. */
async function tellMeetings(telling: Telling): Promise<void> {
  const { days } = telling;
  const meetings = days.meetings();
  const moves = EXAMPLE_MOVES.map((move) => ({
    ...move,
    body: move.meeting[0],
    heldOn: days.of(move.meeting),
  }));
  const moveOf = ({ body, heldOn }: (typeof meetings)[number]) =>
    moves.find((move) => move.body === body && move.heldOn === heldOn);
  const ids = await telling.insert(
    Meeting,
    meetings.map((meeting) => {
      const move = moveOf(meeting);
      const heldOn = move ? days.workingDayBefore(meeting.heldOn, move.earlier) : meeting.heldOn;
      return { bodyId: telling.bodies.of(meeting.body), heldOn, isCalledOff: false };
    }),
  );
  for (const [index, meeting] of meetings.entries())
    telling.meetings.set(`${meeting.body} ${meeting.heldOn}`, ids[index] ?? 0);
  for (const move of EXAMPLE_MOVES) tellMove(telling, move);
}

/** A seat was known from its first day, and its end from its last. */
async function tellSeat(telling: Telling, [body, person, role, from, until]: Seat): Promise<void> {
  const { days } = telling;
  const take = async () => {
    const seat = { bodyId: telling.bodies.of(body), personId: telling.people.of(person), role };
    const [id = 0] = await telling.insert(BodyMembership, [
      { ...seat, fromOn: days.of(from), untilOn: null },
    ]);
    if (until === undefined) return;
    const untilOn = days.of(until);
    telling.happens(untilOn, async ({ tx }) => {
      await tx.update(BodyMembership, { id }, { untilOn });
    });
  };
  if (from <= BEGINNING) await take();
  else telling.happens(days.of(from), take);
}
