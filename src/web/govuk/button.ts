import type { Styled, Words } from './words.js';

/** Arguments of `govuk/button`: a link where it has an `href`, else a button that sends the form. */
export interface ButtonArguments extends Styled, Words {
  readonly id?: string;
  readonly href?: string;
  readonly type?: 'submit' | 'button' | 'reset';
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  /** Set on buttons that must not act twice when they are pressed twice. */
  readonly preventDoubleClick?: boolean;
  readonly isStartButton?: boolean;
}
