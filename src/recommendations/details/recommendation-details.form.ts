import type { FormBody } from '../../web/form.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import {
  DETAIL_NAMES,
  type DetailName,
  detailNamed,
  detailsIn,
  eachDetail,
  type RecommendationDetails,
} from './recommendation-details.rules.js';

/** The details as they were typed. */
export type TypedDetails = Readonly<Record<DetailName, string>>;

export function typedDetails(details: Partial<RecommendationDetails>): TypedDetails {
  return eachDetail((name) => details[name] ?? '');
}

/** Reads the field of each detail. */
export function readDetails(
  body: FormBody,
): TypedReading<TypedDetails, { readonly details: RecommendationDetails }> {
  const typed = eachDetail((name) => {
    const value = body[name];
    return typeof value === 'string' ? value.trim() : '';
  });
  const faults = DETAIL_NAMES.flatMap((name) => {
    const { asked, mostCharacters } = detailNamed(name);
    const message = `${asked} must be ${mostCharacters} characters or fewer`;
    return typed[name].length > mostCharacters ? [{ field: name, message }] : [];
  });
  return typedReading(typed, faults, { details: detailsIn(eachDetail((name) => typed[name] || null)) });
}
