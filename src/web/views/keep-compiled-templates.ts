import { writeFileSync } from 'node:fs';
import { compiledTemplatesFile } from './compiled-templates.js';
import { TemplateEngine } from './template-engine.js';
import { TEMPLATE_FOLDERS, type TemplateKind } from './template-kind.js';

/**
 * Compiles every template of the program and keeps what it becomes beside the bundles: a start then only reads it.
 * @throws TemplateFault naming the first that does not compile
 */
export async function keepCompiledTemplates(): Promise<void> {
  for (const kind of Object.keys(TEMPLATE_FOLDERS) as TemplateKind[]) {
    writeFileSync(compiledTemplatesFile(kind), JSON.stringify(await TemplateEngine.compiled(kind)));
  }
}
