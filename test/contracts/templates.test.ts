import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TemplateEngine } from '../../src/web/views/template-engine.js';
import { TEMPLATES_FOLDER } from '../../src/web/views/template-files.js';
import type { TemplateKind } from '../../src/web/views/template-kind.js';

const KINDS: readonly TemplateKind[] = ['pages', 'mails', 'reports'];
const EVERY_TEMPLATE = readdirSync(TEMPLATES_FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.hbs'))
  .map((path) => [path, readFileSync(join(TEMPLATES_FOLDER, path), 'utf8')] as const);
const PAGES = EVERY_TEMPLATE.filter(([path]) => path.startsWith('pages'));

describe('the templates', () => {
  it.each(KINDS)(
    'of the kind “%s” compile, and call only partials and helpers that there are',
    async (kind) => {
      await expect(TemplateEngine.load(kind)).resolves.toBeInstanceOf(TemplateEngine);
    },
  );

  it.each(EVERY_TEMPLATE)('print nothing unescaped: %s', (_, source) => {
    expect(source).not.toMatch(/\{\{\{|\{\{~?&/);
  });

  it.each(EVERY_TEMPLATE)(
    'style and script nothing inline, which the browser would refuse: %s',
    (path, source) => {
      if (!/^(pages|partials)/.test(path) || path.startsWith('partials/mails')) return;
      expect(source).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+="/);
    },
  );

  it.each(PAGES)('stand in a layout: %s', (_, source) => {
    expect(source.trimStart()).toMatch(/^\{\{#> layouts\/(page shell|form this)\}\}/);
    expect(source.trimEnd()).toMatch(/\{\{\/layouts\/(page|form)\}\}$/);
  });
});
