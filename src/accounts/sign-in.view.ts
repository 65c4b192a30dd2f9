import type { FieldError } from '../web/govuk/error-summary.js';
import type { PageView } from '../web/page.js';

/** An account of the example council, offered on the sign-in page while the example is loaded. */
export type OfferedAccount = { readonly name: string; readonly roleName: string; readonly email: string };

export type SignInView = PageView & {
  readonly email: string;
  readonly emailError: { text: string } | null;
  readonly passwordError: { text: string } | null;
  readonly examplePassword: string | null;
  readonly offered: readonly OfferedAccount[];
};

export function signInView(
  email: string,
  faults: readonly FieldError[],
  offered: readonly OfferedAccount[],
  examplePassword: string | null,
): SignInView {
  const errorAt = (field: string) => {
    const fault = faults.find((each) => each.field === field);
    return fault ? { text: fault.message } : null;
  };
  return {
    title: 'Sign in',
    faults,
    email,
    emailError: errorAt('email'),
    passwordError: errorAt('password'),
    examplePassword,
    offered,
  };
}
