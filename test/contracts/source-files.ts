import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The folder that holds `package.json`. Tests run from `dist/test`. */
export const PROJECT = resolve(import.meta.dirname, '../../..');

/** A file of the program with its lines and what it imports from within the program, as paths from the project's folder. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
};

const IMPORT = /(?:from|import)\s+'(\.{1,2}\/[^']+)\.js'/g;

/** Every TypeScript file below a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(PROJECT, path), 'utf8');
      const imports = [...text.matchAll(IMPORT)].map(([, to]) =>
        relative(PROJECT, resolve(PROJECT, dirname(path), `${to}.ts`)),
      );
      return { path, text, imports };
    });
}
