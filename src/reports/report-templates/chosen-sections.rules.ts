/** A place that was typed beside a section. */
export type TypedPlace = { readonly id: string; readonly place: string };

export type ChosenSections = {
  /** In the order of their places; where two have the same, in the order of the page. */
  readonly ids: readonly string[];
  /** Those whose place is no whole number from 1 to 99. */
  readonly wrong: readonly string[];
};

const PLACE = /^[1-9]\d?$/;

/** Which sections are printed and in which order; one with an empty place is left out. */
export function chosenSections(typed: readonly TypedPlace[]): ChosenSections {
  const said = typed.filter(({ place }) => place !== '');
  const wrong = said.filter(({ place }) => !PLACE.test(place)).map(({ id }) => id);
  const ids = said
    .filter(({ place }) => PLACE.test(place))
    .toSorted((one, other) => Number(one.place) - Number(other.place))
    .map(({ id }) => id);
  return { ids, wrong };
}
