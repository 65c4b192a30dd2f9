import type { LabelledField } from './form-field.js';
import type { InputArguments } from './input.js';

/** Arguments of `govuk/password-input`. */
export interface PasswordInputArguments extends LabelledField {
  readonly value?: string | null;
  readonly autocomplete?: 'current-password' | 'new-password';
}

/** What the partial passes to `govuk/input`; the button is shown by script, as it works only with it. */
export function passwordInputMarkup(args: PasswordInputArguments): InputArguments {
  const id = args.id || args.name;
  return {
    ...args,
    id,
    type: 'password',
    spellcheck: false,
    autocapitalize: 'none',
    autocomplete: args.autocomplete || 'current-password',
    classes: ['govuk-password-input__input govuk-js-password-input-input', args.classes]
      .filter(Boolean)
      .join(' '),
    inputWrapper: { classes: 'govuk-password-input__wrapper' },
    formGroup: {
      ...args.formGroup,
      classes: ['govuk-password-input', args.formGroup?.classes].filter(Boolean).join(' '),
      attributes: { 'data-module': 'govuk-password-input', ...args.formGroup?.attributes },
    },
    button: {
      type: 'button',
      classes: 'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
      text: 'Show',
      attributes: { 'aria-controls': id, 'aria-label': 'Show password', hidden: '' },
    },
  };
}
