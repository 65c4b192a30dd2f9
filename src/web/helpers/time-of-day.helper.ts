const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
});

/** What the clocks of London show at an instant (a `Date`), “2:05pm”; nothing for anything else. */
export function timeOfDay(instant: unknown): string {
  if (!(instant instanceof Date) || Number.isNaN(instant.getTime())) return '';
  return LONDON_TIME.format(instant).replace(/\s/g, '');
}
