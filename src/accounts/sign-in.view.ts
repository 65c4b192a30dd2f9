import { messagesOf } from '../web/form-faults.js';
import { type FormFrame, formFrame } from '../web/form-frame.js';
import { addressCell } from '../web/govuk/address-cell.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../web/govuk/input.js';
import type { PasswordInputArguments } from '../web/govuk/password-input.js';
import { sortableTable } from '../web/govuk/sortable-table.js';
import type { TableArguments } from '../web/govuk/table.js';
import type { Attributes } from '../web/govuk/words.js';
import type { PageView } from '../web/page.js';

/** An account of the example council, offered on the sign-in page while the example is loaded. */
export type OfferedAccount = { readonly name: string; readonly roleName: string; readonly email: string };

/** The button that leads to the council's own provider. */
export type ProviderButton = { readonly label: string; readonly action: string };

export type SignInView = PageView & {
  /** Null where there is no provider. */
  readonly provider: ProviderButton | null;
  readonly passkeyHref: string;
  readonly frame: FormFrame;
  /** What is said to whoever was signed out while they typed. */
  readonly signedOut: string | null;
  readonly email: InputArguments;
  readonly password: PasswordInputArguments;
  /** Has the address that was typed sent where links are asked for. */
  readonly linkButton: Attributes;
  /** The example's accounts; null where a real council's data are loaded. */
  readonly example: { readonly password: string | null; readonly accounts: TableArguments } | null;
};

/** Where the form, the button for a link and the link to passkeys lead. */
type SignInWays = { readonly action: string; readonly linkAction: string; readonly passkeyHref: string };

/** The sign-in page. A password is never shown again; an address is. @param action where its form is sent */
export function signInView(
  { action, linkAction, passkeyHref }: SignInWays,
  email: string,
  faults: readonly FieldError[],
  signedOut: string | null,
  example: { readonly offered: readonly OfferedAccount[]; readonly password: string | null },
  provider: ProviderButton | null,
): SignInView {
  const errorAt = messagesOf(faults);
  const passwordError = errorAt('password');
  return {
    title: 'Sign in',
    faults,
    provider,
    passkeyHref,
    frame: formFrame({ action, submit: 'Sign in', cancel: null }),
    email: textInput({
      name: 'email',
      label: 'Email address',
      value: email,
      type: 'email',
      autocomplete: 'username',
      error: errorAt('email'),
    }),
    password: {
      name: 'password',
      label: { text: 'Password' },
      errorMessage: passwordError ? { text: passwordError } : null,
    },
    linkButton: { formaction: linkAction },
    signedOut,
    example:
      example.offered.length === 0
        ? null
        : { password: example.password, accounts: tableOf(example.offered) },
  };
}

function tableOf(offered: readonly OfferedAccount[]): TableArguments {
  return sortableTable({
    caption: 'Accounts of the example council',
    captionIsShown: true,
    columns: [{ text: 'Name' }, { text: 'What they are' }, { text: 'Email address' }],
    rows: offered.map(({ name, roleName, email }) => [
      { text: name },
      { text: roleName },
      addressCell(email),
    ]),
  });
}
