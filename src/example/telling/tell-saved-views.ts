import { SavedView } from '../../saved-views/saved-view.entity.js';
import type { Telling } from './telling.js';

const VIEW = {
  name: 'Overdue for the children’s panel',
  address: '/actions?body=CYP&state=overdue',
  isShared: true,
};
const SAVED = -90;

/** A list that the keeper of the register comes back to, and lets the others see. */
export function tellSavedViews(telling: Telling): void {
  telling.happens(telling.days.of(SAVED), async ({ at, record }) => {
    const row = { ...VIEW, accountId: telling.keeperId, savedAt: at };
    const [id = 0] = await telling.insert(SavedView, [row]);
    const subject = { kind: 'saved-view', id, reference: null };
    await record({ action: 'saved a view', subject, after: { ...VIEW } });
  });
}
