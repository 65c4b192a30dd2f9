import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay, typedDayOf } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { RetentionForm } from './retention.form.js';
import type { RetentionPeriods, RetentionSetting } from './retention.rules.js';

/** What was typed, or what holds today. */
export type TypedRetention = RetentionForm & { readonly fromOn: TypedDay | null };

/** Reads for how long things are to be kept. */
export async function readRetention(
  body: FormBody,
): Promise<TypedReading<TypedRetention, { readonly setting: RetentionSetting }>> {
  const { day: fromOn, typed: typedDay, faults } = readDay(body, 'fromOn', 'From');
  const read = await readForm(RetentionForm, body);
  const typed = { ...read.typed, fromOn: typedDay };
  if (!read.ok || !fromOn) return { ok: false, typed, faults: [...faultsIn(read), ...faults] };
  const { sentMails, receivedMails, accessEvents, closedAccounts, daily } = typed;
  const periods = {
    'sent-mails': months(sentMails),
    'received-mails': months(receivedMails),
    'access-events': months(accessEvents),
    'closed-accounts': months(closedAccounts),
  };
  return { ok: true, typed, setting: { fromOn, periods, isDaily: daily === 'yes' } };
}

/** The form as it stands before anybody has typed anything. */
export function typedRetention(
  { periods, isDaily }: { readonly periods: RetentionPeriods; readonly isDaily: boolean },
  today: CalendarDay,
): TypedRetention {
  return {
    sentMails: String(periods['sent-mails'] ?? ''),
    receivedMails: String(periods['received-mails'] ?? ''),
    accessEvents: String(periods['access-events'] ?? ''),
    closedAccounts: String(periods['closed-accounts'] ?? ''),
    daily: isDaily ? 'yes' : '',
    fromOn: typedDayOf(today),
  };
}

function months(text: string): number | null {
  return text === '' ? null : Number(text);
}
