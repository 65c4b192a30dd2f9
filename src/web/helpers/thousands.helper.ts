const NUMBER = new Intl.NumberFormat('en-GB');

/** A number as it is read in Britain, “1,204”; nothing for what is no number. */
export function thousands(number: unknown): string {
  return typeof number === 'number' && Number.isFinite(number) ? NUMBER.format(number) : '';
}
