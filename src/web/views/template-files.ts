import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Where the templates of this installation stand: beside `dist/`. */
export const TEMPLATES_FOLDER = join(import.meta.dirname, '../../../../templates');

const EXTENSION = '.hbs';

/** One template as it stands on disk. */
export interface TemplateFile {
  /** Path below the folder it was looked for in, with `/`, without `.hbs`. */
  readonly name: string;
  readonly source: string;
}

/** The template `root/place.hbs`, or every `*.hbs` below the folder `root/place`, named relative to `root/base`. */
export function readTemplates(root: string, place: string, base: string): TemplateFile[] {
  return pathsOf(join(root, place)).map((path) => ({
    name: relative(join(root, base), path).split(sep).join('/').slice(0, -EXTENSION.length),
    get source() {
      return readFileSync(path, 'utf8');
    },
  }));
}

function pathsOf(place: string): string[] {
  if (existsSync(place + EXTENSION)) return [place + EXTENSION];
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(EXTENSION))
    .sort()
    .map((path) => join(place, path));
}
