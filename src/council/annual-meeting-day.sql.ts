/**
 * The day on which the municipal year that begins in calendar year `year` begins, in SQL: that of its annual meeting, else the first of
 * May, as `FIRST_OF_MAY` has it.
 */
export function municipalYearStart(year: string): string {
  return `coalesce((select held_on from annual_meetings where year = ${year}), make_date(${year}, 5, 1))`;
}

/** Whether the day in `column` lies in the municipal year that begins in calendar year `year`, in SQL. */
export function isInMunicipalYear(column: string, year: string): string {
  return `(${column} >= ${municipalYearStart(`${year}::int`)} and ${column} < ${municipalYearStart(`(${year}::int + 1)`)})`;
}
