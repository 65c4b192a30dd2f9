import { thousands } from '../../web/helpers/thousands.helper.js';
import type { FailedMessages } from './home.view.js';
import type { StaffMatters } from './staff-home.service.js';

/** The first few messages that were given up; null where none was. */
export function failedMessages({ total, first }: StaffMatters['failed']): FailedMessages | null {
  if (total === 0) return null;
  return {
    first: first.map(({ id, subject, toAddress, fault }) => ({
      subject,
      to: toAddress,
      fault: fault ?? '',
      href: `/reminders/outbox/${id}`,
    })),
    all: total > first.length ? `See all ${thousands(total)}` : null,
  };
}
