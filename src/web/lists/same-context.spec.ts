import { expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { currentViewpoint, seenFrom } from '../../calendar/viewpoint.js';
import { inSameContext } from './same-context.js';

async function* daysSeen(): AsyncGenerator<string | null> {
  for (let n = 0; n < 3; n += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    yield currentViewpoint()?.day ?? null;
  }
}

it('what is read as at an earlier day is so to its end, whoever reads it later', async () => {
  const viewpoint = { day: parseDay('2022-05-01'), knownUntil: null };
  const [kept, lost] = seenFrom(viewpoint, () => [inSameContext(daysSeen()), daysSeen()] as const);
  const read: (string | null)[] = [];
  for await (const day of kept) read.push(day);
  expect(read).toEqual(['2022-05-01', '2022-05-01', '2022-05-01']);
  expect((await lost.next()).value).toBeNull();
});
