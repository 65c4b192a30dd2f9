import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areBundlesUpToDate, BUNDLES_FOLDER } from '../../config/bundles.js';
import type { TemplateFile } from './template-files.js';
import type { TemplateKind } from './template-kind.js';

/** What the templates of one kind were compiled to when the program was built. */
export type CompiledTemplates = {
  /** The names of the partials and helpers that they may call. */
  readonly surroundings: string;
  /** The words of the function that each became, by what it was made of. */
  readonly specifications: Readonly<Record<string, string>>;
};

/** The file that keeps those of a kind. */
export function compiledTemplatesFile(kind: TemplateKind): string {
  return join(BUNDLES_FOLDER, `templates.${kind}.json`);
}

/** What is kept of this kind; nothing where the program was compiled since, or where a partial or helper came or went. */
export function keptSpecifications(
  kind: TemplateKind,
  surroundings: string,
): CompiledTemplates['specifications'] {
  const file = compiledTemplatesFile(kind);
  if (!areBundlesUpToDate || !existsSync(file)) return {};
  const kept = JSON.parse(readFileSync(file, 'utf8')) as CompiledTemplates;
  return kept.surroundings === surroundings ? kept.specifications : {};
}

/** Changes with every word of the template, and with its name, which says how it is escaped. */
export function specificationKey({ name, source }: TemplateFile): string {
  return createHash('sha256').update(`${name}\0${source}`).digest('base64url');
}
