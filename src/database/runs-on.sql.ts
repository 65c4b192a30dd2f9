/** Whether a row with a first and a last day, of which the last may be open, runs on a day in SQL; both days belong to it. */
export function runsOn(alias: string, day: string): string {
  return `${alias}.from_on <= ${day} and (${alias}.until_on is null or ${alias}.until_on >= ${day})`;
}
