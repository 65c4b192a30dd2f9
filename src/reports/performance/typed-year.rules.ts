const YEAR = /^(\d{4})(?:\/(\d{2})(\d{2})?)?$/;

/** The calendar year in which “2025/26” begins, or “2025”; null for what is no year. */
export function readMunicipalYear(text: string): number | null {
  const [, first, second, more] = YEAR.exec(text.trim().replaceAll(/[-–]/g, '/')) ?? [];
  if (first === undefined) return null;
  const year = Number(first);
  if (second === undefined) return year;
  const next = String(year + 1);
  return next === (more === undefined ? `${next.slice(0, 2)}${second}` : `${second}${more}`) ? year : null;
}
