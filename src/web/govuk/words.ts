import type Handlebars from 'handlebars';

/** What govuk-frontend calls `text` and `html`; `html` wins, and is a SafeString so that nobody passes a string. */
export interface Words {
  readonly text?: string | null;
  readonly html?: Handlebars.SafeString | null;
}

/** Further attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** What every GOV.UK component takes. */
export interface Styled {
  readonly classes?: string;
  readonly attributes?: Attributes;
}
