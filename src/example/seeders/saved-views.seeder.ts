import { SavedView } from '../../saved-views/saved-view.entity.js';
import type { Seeding } from './seeding.js';

const VIEW = {
  name: 'Overdue for the children’s panel',
  address: '/actions?body=CYP&state=overdue',
  isShared: true,
};
const SAVED = -90;

/** A list that the keeper of the register comes back to, and lets the others see. */
export function seedSavedViews(seeding: Seeding): void {
  seeding.schedule(seeding.days.of(SAVED), async ({ at, record }) => {
    const row = { ...VIEW, accountId: seeding.keeperId, savedAt: at };
    const [id = 0] = await seeding.insert(SavedView, [row]);
    const subject = { kind: 'saved-view', id, reference: null };
    await record({ action: 'saved a view', subject, after: { ...VIEW } });
  });
}
