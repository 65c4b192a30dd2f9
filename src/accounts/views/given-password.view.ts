import type { PageView } from '../../web/page.js';
import { accountPath } from '../account-path.js';
import type { AccountRow } from '../accounts.queries.js';

export type GivenPasswordView = PageView & {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly path: string;
};

/** The password of an account, on the one page that ever shows it. */
export function givenPasswordView({ id, name, email }: AccountRow, password: string): GivenPasswordView {
  return {
    title: `${name} may sign in`,
    backLink: { text: 'Accounts', href: '/accounts' },
    name,
    email,
    password,
    path: accountPath(id),
  };
}
