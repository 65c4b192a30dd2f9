import { byOfAnswerer } from '../../answer-links/answerer.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import { publicRows } from '../../items/publicity/visible-rows.queries.js';
import { OwnerRequest } from '../../requests/request.entity.js';
import { RequestOutcome } from '../../requests/request-outcome.entity.js';
import type { Seeding } from './seeding.js';

/** An action whose owner asks for something. */
type Asked = {
  readonly id: number;
  readonly reference: string;
  readonly dueOn: CalendarDay;
  readonly ownerId: number;
  readonly name: string;
  readonly address: string;
};

/** The two published actions of somebody with an address that were due last, and made long before that. */
const ASKED = `
  select a.id, 'A' || a.year || '/' || lpad(a.number::text, 3, '0') as reference, a.due_on as "dueOn", a.owner_id as "ownerId",
         p.name, p.email as address
  from ${publicRows('actions')} a
  join post_holdings h on h.owner_id = a.owner_id and h.until_on is null
  join people p on p.id = h.person_id and p.email is not null
  where a.due_on < $1::date and a.made_on < a.due_on - 30 and a.cadence is null
    and not exists (select 1 from action_updates u where u.action_id = a.id and u.claim = 'complete')
    and not exists (select 1 from action_judgements v where v.action_id = a.id)
  order by a.due_on desc, a.id limit 2`;

/** What waits to be decided: more time, asked for a second time, and something that is not theirs. */
export async function seedRequests(seeding: Seeding): Promise<void> {
  const { today } = seeding.days;
  const [first, second]: Asked[] = await seeding.tx.query(ASKED, [today]);
  if (!first || !second) return;
  const refused = await seedRequest(seeding, first, addDays(first.dueOn, -10), {
    ...{ kind: 'more-time', untilOn: addDays(first.dueOn, 60), whose: null },
    reason: 'Two of the three posts in the team are vacant.',
  });
  await refuse(seeding, first, refused, addDays(first.dueOn, -7));
  await seedRequest(seeding, first, addDays(today, -3), {
    ...{ kind: 'more-time', untilOn: addDays(today, 45), whose: null },
    reason: 'The posts are filled now, and the figures are being checked.',
  });
  await seedRequest(seeding, second, addDays(today, -1), {
    ...{ kind: 'not-mine', untilOn: null, whose: 'Whoever commissions it' },
    reason: 'We supply the data; the decision lies elsewhere.',
  });
}

async function seedRequest(
  seeding: Seeding,
  { id, reference, ownerId, name, address }: Asked,
  on: CalendarDay,
  asked: Pick<OwnerRequest, 'kind' | 'untilOn' | 'whose' | 'reason'>,
): Promise<number> {
  const by = byOfAnswerer({ name, address, inPlaceOf: null, formToken: null });
  const change = seeding.changeBy(on, by);
  const place = { actionId: id, recommendationId: null, ownerId };
  const asker = { askedBy: name, askedAddress: address, askedById: null, askedOn: on };
  const [requestId = 0] = await seeding.insert(OwnerRequest, [
    { ...place, ...asker, ...asked, recordedAt: change.at },
  ]);
  await change.record({
    action: asked.kind === 'more-time' ? 'asked for more time' : 'said that it is not theirs',
    subject: { kind: 'action', id, reference },
    after: asked.untilOn ? { untilOn: asked.untilOn } : null,
    note: asked.reason,
  });
  return requestId;
}

async function refuse(seeding: Seeding, { id, reference }: Asked, requestId: number, on: CalendarDay) {
  const change = seeding.changeOn(on);
  const words = 'The panel meets before then and wants to hear what is known.';
  await seeding.insert(RequestOutcome, [
    {
      ...{ requestId, outcome: 'refused', words, decidedBy: 'The chair', decidedOn: on },
      ...{ meetingId: null, newDueOn: null, newOwnerId: null },
      ...{ recordedById: seeding.keeperId, recordedAt: change.at },
    },
  ]);
  await change.record({
    action: 'refused the request for more time',
    subject: { kind: 'action', id, reference },
    after: { decidedBy: 'The chair', decidedOn: on },
    note: words,
  });
}
