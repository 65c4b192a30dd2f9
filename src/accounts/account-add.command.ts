import { Command } from 'commander';
import type { OpenApplication } from '../config/open-application.js';
import { UsageError } from '../config/usage-error.js';
import { Refused } from '../web/errors.js';
import { ROLES, type Role } from '../web/permissions.rules.js';
import { PLAIN_ADDRESS } from '../web/plain-address.rules.js';
import type { AccountsService } from './accounts.service.js';

type AccountOptions = {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly passwordStdin?: boolean;
};

/**
 * `account add`: opens an account. The password comes from MATTERS_PASSWORD or from standard input, never from an argument, which
 * other users of the machine could read; without either, one is made up and printed once.
 */
export function accountCommand(open: OpenApplication): Command {
  const add = new Command('add')
    .description('open an account')
    .requiredOption('--email <address>', 'what they sign in with')
    .requiredOption('--name <name>', 'what pages and the audit trail call them')
    .requiredOption('--role <role>', ROLES.join(', '))
    .option(
      '--password-stdin',
      'read the password from standard input (else from MATTERS_PASSWORD, else one is made up)',
    )
    .action(async (options: AccountOptions) => {
      const account = { email: await emailIn(options), name: nameIn(options), role: roleIn(options) };
      const { givenPassword } = await import('./given-password.js');
      const { password, isMadeUp } = await givenPassword(options.passwordStdin ?? false, account);
      await open(async (app) => {
        const { AccountsService } = await import('./accounts.service.js');
        await opened(app.get(AccountsService, { strict: false }), { ...account, password });
      });
      const words = isMadeUp ? ` with the password ${password} (it is not shown again)` : '';
      process.stdout.write(`${account.name} may sign in as ${account.email}${words}\n`);
    });
  return new Command('account').description('who may sign in').addCommand(add);
}

async function opened(
  accounts: AccountsService,
  account: Parameters<AccountsService['add']>[0],
): Promise<void> {
  try {
    await accounts.add(account);
  } catch (error) {
    if (error instanceof Refused)
      throw new UsageError(`${error.message}: give another --email`, { cause: error });
    throw error;
  }
}

async function emailIn({ email }: AccountOptions): Promise<string> {
  const { isEmail } = await import('class-validator');
  const address = email.trim().toLowerCase();
  if (isEmail(address, PLAIN_ADDRESS)) return address;
  throw new UsageError(`“${email}” is not an email address: give --email like name@example.gov.uk`);
}

function nameIn({ name }: AccountOptions): string {
  if (name.trim()) return name.trim();
  throw new UsageError('--name is empty: give the name that pages are to show');
}

function roleIn({ role }: AccountOptions): Role {
  const known = ROLES.find((each) => each === role);
  if (known) return known;
  throw new UsageError(`“${role}” is not a role: give --role as one of ${ROLES.join(', ')}`);
}
