/** A line of text about a recommendation: entered by hand, shown and published as it stands, corrected with a reason. */
type Detail = {
  /** How forms ask for it. */
  readonly asked: string;
  readonly hint: string;
  readonly width: 10 | 20 | 30;
  readonly mostCharacters: number;
  /** What pages call it. */
  readonly shown: string;
  /** Whether the public page has a row for it; what belongs to the source stands with that. */
  readonly hasPublicRow: boolean;
};

/** To add one: an entry here, a column of the same name, and its property on the entity. */
export const RECOMMENDATION_DETAILS = {
  label: {
    asked: 'What the paper calls it',
    hint: 'Its own number or letter, such as 32 a).',
    width: 10,
    mostCharacters: 100,
    shown: 'Label in the paper',
    hasPublicRow: false,
  },
} as const satisfies Record<string, Detail>;

export type DetailName = keyof typeof RECOMMENDATION_DETAILS;

/** Each is null where nothing is said. */
export type RecommendationDetails = { readonly [Name in DetailName]: string | null };

export const DETAIL_NAMES = Object.keys(RECOMMENDATION_DETAILS) as readonly DetailName[];

export function detailNamed(name: DetailName): Detail {
  return RECOMMENDATION_DETAILS[name];
}

/** Something of each detail. */
export function eachDetail<Value>(of: (name: DetailName) => Value): Record<DetailName, Value> {
  return Object.fromEntries(DETAIL_NAMES.map((name) => [name, of(name)])) as Record<DetailName, Value>;
}

/** The details alone; null for what is not said. */
export function detailsIn(said: Partial<RecommendationDetails>): RecommendationDetails {
  return eachDetail((name) => said[name] ?? null);
}

/** Which of the details differ. */
export function changedDetails(before: RecommendationDetails, after: RecommendationDetails): DetailName[] {
  return DETAIL_NAMES.filter((name) => before[name] !== after[name]);
}
