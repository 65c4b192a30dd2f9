import type { Styled, Words } from './words.js';

/** Arguments of `govuk/tag`. */
export interface TagArguments extends Styled, Words {}

export type TagColour =
  | 'blue'
  | 'green'
  | 'grey'
  | 'magenta'
  | 'orange'
  | 'purple'
  | 'red'
  | 'teal'
  | 'yellow';

/** A word for a state. The colour only repeats what the word says. */
export interface Tag {
  readonly text: string;
  readonly classes: string;
}

/** A state's word in a colour; blue is the component's own. */
export function tag(text: string, colour: TagColour): Tag {
  return { text, classes: colour === 'blue' ? '' : `govuk-tag--${colour}` };
}
