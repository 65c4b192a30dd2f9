/** Colours of the GOV.UK tag component (govuk-frontend 6); blue is its default. */
export type StateColour =
  | 'grey'
  | 'blue'
  | 'teal'
  | 'green'
  | 'red'
  | 'orange'
  | 'yellow'
  | 'purple'
  | 'magenta';

/** What every page, list and report needs to know about one derived state. */
export interface ItemState<Name extends string> {
  readonly name: Name;
  /** Plain English, as printed on the tag. */
  readonly label: string;
  readonly tag: StateColour;
  /** Something is still owed: an answer, an action, or a verdict. */
  readonly isOpen: boolean;
  /** The one who owes is reminded. Somebody who has claimed completion waits for scrutiny and is left alone. */
  readonly isChased: boolean;
  /** Scrutiny's turn: a meeting is to judge it. */
  readonly awaitsVerdict: boolean;
}
