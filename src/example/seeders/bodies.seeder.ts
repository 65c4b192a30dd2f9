import { Body } from '../../bodies/body.entity.js';
import { BodyMembership } from '../../bodies/body-membership.entity.js';
import { Meeting } from '../../bodies/meeting.entity.js';
import type { TimeAndPlace } from '../../bodies/meeting-place.rules.js';
import { EXAMPLE_BODIES, EXAMPLE_CONTACT, EXAMPLE_MOVES, type ExampleBody } from '../council/bodies.js';
import { EXAMPLE_SEATS, type SampleSeat } from '../council/people.js';
import { BEGINNING } from './example-days.js';
import { seedMove } from './moves.seeder.js';
import { seedRenaming } from './renaming.seeder.js';
import type { Seeding } from './seeding.js';

const SINCE = -3650;
const NO_CONTACT = { contactName: null, contactEmail: null, contactTelephone: null, reportOf: null };

/** Bodies, who sits on them, and their meetings. */
export async function seedBodies(seeding: Seeding): Promise<void> {
  const bodyIds = await seeding.insert(
    Body,
    EXAMPLE_BODIES.map(({ code, name, shortName, kind, clockRule, formerly }: ExampleBody) => ({
      code: formerly?.code ?? code,
      name: formerly?.name ?? name,
      shortName: shortName ?? null,
      kind,
      existsFrom: seeding.days.of(SINCE),
      existsUntil: null,
      successorId: null,
      clockRule: clockRule ?? null,
      clockLength: null,
      ...(kind === 'executive' || kind === 'partner' ? NO_CONTACT : EXAMPLE_CONTACT),
      clockCitation: null,
    })),
  );
  for (const [index, body] of EXAMPLE_BODIES.entries()) {
    seeding.bodies.set(body.code, bodyIds[index] ?? 0);
    seedRenaming(seeding, body);
  }
  await seedMeetings(seeding);
  for (const seat of EXAMPLE_SEATS) await seedSeat(seeding, seat);
}

/** The agenda as it was made at first: a meeting that was moved stands under its first day. */
async function seedMeetings(seeding: Seeding): Promise<void> {
  const { days } = seeding;
  const meetings = days.meetings();
  const moves = EXAMPLE_MOVES.map((move) => ({
    ...move,
    body: move.meeting[0],
    heldOn: days.of(move.meeting),
  }));
  const moveOf = ({ body, heldOn }: (typeof meetings)[number]) =>
    moves.find((move) => move.body === body && move.heldOn === heldOn);
  const ids = await seeding.insert(
    Meeting,
    meetings.map((meeting) => {
      const move = moveOf(meeting);
      const heldOn = move ? days.workingDayBefore(meeting.heldOn, move.earlier) : meeting.heldOn;
      return {
        bodyId: seeding.bodies.of(meeting.body),
        heldOn,
        isCalledOff: false,
        ...placeOf(meeting.body),
      };
    }),
  );
  for (const [index, meeting] of meetings.entries())
    seeding.meetings.set(`${meeting.body} ${meeting.heldOn}`, ids[index] ?? 0);
  for (const move of EXAMPLE_MOVES) seedMove(seeding, move);
}

/** When and where a body meets. */
function placeOf(code: string): TimeAndPlace {
  const { where } = EXAMPLE_BODIES.find((body) => body.code === code) ?? {};
  return where ?? { startTime: null, place: null };
}

/** A seat was known from its first day, and its end from its last. */
async function seedSeat(seeding: Seeding, [body, person, role, from, until]: SampleSeat): Promise<void> {
  const { days } = seeding;
  const take = async () => {
    const seat = { bodyId: seeding.bodies.of(body), personId: seeding.people.of(person), role };
    const [id = 0] = await seeding.insert(BodyMembership, [
      { ...seat, fromOn: days.of(from), untilOn: null },
    ]);
    if (until === undefined) return;
    const untilOn = days.of(until);
    seeding.schedule(untilOn, async ({ tx }) => {
      await tx.update(BodyMembership, { id }, { untilOn });
    });
  };
  if (from <= BEGINNING) await take();
  else seeding.schedule(days.of(from), take);
}
