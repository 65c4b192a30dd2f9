import { ActionsRepository } from '../../src/actions/actions.repository.js';
import type { NewAction } from '../../src/actions/new-action.js';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { Changes } from '../../src/audit/changes.service.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import type { Council } from '../support/council.js';
import type { TestApp } from '../support/test-app.js';

type Given = Partial<Omit<NewAction, 'dueOn' | 'madeOn'>> & { dueOn?: string | null; madeOn?: string };

/** Makes actions that the children's panel watches and the director owes, unless said otherwise; gives their references. */
export async function givenActions(app: TestApp, council: Council, ...given: Given[]): Promise<string[]> {
  const drafts = given.map(
    ({ dueOn, madeOn, ...rest }): NewAction => ({
      origin: 'resolution',
      label: null,
      text: 'Report the number of children placed outside the borough',
      bodyId: council.bodies.CYP,
      ownerId: council.owners.director,
      ownerAsWritten: null,
      recommendationId: null,
      responseId: null,
      meetingId: null,
      documentId: null,
      quote: null,
      startOffset: null,
      endOffset: null,
      cadence: null,
      ...rest,
      madeOn: parseDay(madeOn ?? madeInTime(dueOn)),
      dueOn: dueOn === null ? null : parseDay(dueOn ?? '2022-07-10'),
    }),
  );
  const made = await app
    .get(Changes)
    .make(THE_PROGRAM, (change) => app.get(ActionsRepository).add(change, drafts));
  return made.map(({ reference }) => reference);
}

/** `/actions/A2022-001` */
export function pathOf(reference: string | undefined, below = ''): string {
  return `/actions/${(reference ?? '').replace('/', '-')}${below}`;
}

/** The boxes of a date input. */
export function boxes(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

/** Nothing is due before it was made. */
function madeInTime(dueOn: string | null | undefined): string {
  return dueOn && dueOn < '2022-05-11' ? dueOn : '2022-05-11';
}
