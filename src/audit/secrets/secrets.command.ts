import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import type { SecretRotationResult } from './secret-rotation.service.js';

/**
 * `secrets rotate`: seals what is stored under the first key of `SECRETS_KEY`.
 * @param print receives the whole output; by default it goes to standard output
 */
export function secretsCommand(
  open: OpenApplication,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Command {
  const rotate = new Command('rotate')
    .description('seal every stored secret under the first key of SECRETS_KEY')
    .option('--json', 'print one JSON document')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const result = await open(async (app) => {
        const { SecretRotation } = await import('./secret-rotation.service.js');
        return app.get(SecretRotation, { strict: false }).rotate();
      });
      print(json ? `${JSON.stringify(result)}\n` : inWords(result));
    });
  return new Command('secrets').description('the secrets that are stored').addCommand(rotate);
}

function inWords({ key, sealedAgain }: SecretRotationResult): string {
  const lines = sealedAgain.map(({ name, count }) => `${name}: ${count} sealed anew`);
  return `${[...lines, `All are sealed under the key ${key}. Older keys can be taken out of SECRETS_KEY.`].join('\n')}\n`;
}
