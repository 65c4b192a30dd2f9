import type { PasswordInputArguments } from '../../web/govuk/password-input.js';
import { SHORTEST_PASSWORD } from '../passwords/password.rules.js';

const HOW_TO_CHOOSE = `At least ${SHORTEST_PASSWORD} characters. You can use three random words, or what a password manager suggests`;

/** A field for a password that there is already. */
export function passwordInput(field: {
  readonly name: string;
  readonly label: string;
  readonly error: string | null;
}): PasswordInputArguments {
  return {
    name: field.name,
    label: { text: field.label },
    autocomplete: 'current-password',
    errorMessage: field.error ? { text: field.error } : null,
  };
}

/** A field for a new password. It is asked for once: whoever wants to see what they type may have it shown. */
export function newPasswordInput(error: string | null): PasswordInputArguments {
  return {
    ...passwordInput({ name: 'password', label: 'New password', error }),
    hint: { text: HOW_TO_CHOOSE },
    autocomplete: 'new-password',
  };
}
