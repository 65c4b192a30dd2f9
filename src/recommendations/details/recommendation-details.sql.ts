import { DETAIL_NAMES } from './recommendation-details.rules.js';

/** The details of recommendations `alias`, as columns of a select. */
export function detailColumns(alias: string): string {
  return DETAIL_NAMES.map((name) => `${alias}.${name}`).join(', ');
}

/** Sets the details to what a column of JSON keeps. */
export function detailsFrom(json: string): string {
  return DETAIL_NAMES.map((name) => `${name} = ${json} ->> '${name}'`).join(', ');
}
