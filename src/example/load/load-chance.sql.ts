/**
 * A number from 0 to below 1 that depends on `n` and `k` alone, so that the load is the same whatever plan the database chooses
 * (`random()` after `setseed` is not: it depends on the order of rows).
 */
export const CHANCE = `
  create or replace function pg_temp.chance(n bigint, k bigint) returns double precision language sql immutable
  as $$ select (hashint8extended(n, k) & 2147483647) / 2147483648.0::double precision $$`;

/** One element of the array parameter `list`, chosen by `n` and `k`. */
export const oneOf = (list: string, n: string, k: number): string =>
  `(${list})[1 + floor(pg_temp.chance(${n}, ${k}) * array_length(${list}, 1))::int]`;

/** A list of one element of `list`, for a part of all `n`; of none for the others. Uses `k` and the one after it. */
export const oneOfSome = (list: string, n: string, k: number, part: number): string =>
  `case when pg_temp.chance(${n}, ${k}) < ${part} then array[${oneOf(list, n, k + 1)}] else '{}'::text[] end`;

/** A sentence of parameters $1 (verbs), $2 (subjects), $3 (places) and $4 (ends). */
export const sentence = (n: string, k: number): string =>
  `${oneOf('$1::text[]', n, k)} || ' ' || ${oneOf('$2::text[]', n, k + 1)} || ' ' ||
   ${oneOf('$3::text[]', n, k + 2)} || ' ' || ${oneOf('$4::text[]', n, k + 3)}`;
