import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TemplateEngine } from '../../src/web/views/template-engine.js';
import { TEMPLATES_FOLDER } from '../../src/web/views/template-files.js';
import { NOT_SUPPORTED } from './govuk-not-supported.js';
import { normalised, withMarkup } from './normalised-html.js';

const COMPONENTS = join(import.meta.dirname, '../../../node_modules/govuk-frontend/dist/govuk/components');

interface Fixture {
  readonly name: string;
  readonly options: object;
  readonly html: string;
}

function fixturesOf(component: string): Fixture[] {
  return JSON.parse(readFileSync(join(COMPONENTS, component, 'fixtures.json'), 'utf8')).fixtures;
}

const components = readdirSync(join(TEMPLATES_FOLDER, 'partials/govuk')).map((file) =>
  file.replace('.hbs', ''),
);
const engine = await TemplateEngine.load('pages');

describe.each(components)('the partial govuk/%s', (component) => {
  const left = NOT_SUPPORTED[component] ?? {};
  const fixtures = fixturesOf(component);
  const compared = fixtures.filter(({ name }) => !(name in left));

  it('is compared with govuk-frontend at all', () => {
    expect(compared.length).toBeGreaterThan(0);
  });

  it('leaves out only what govuk-frontend has', () => {
    expect(fixtures.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(left)));
  });

  it.each(compared.map((fixture) => [fixture.name, fixture] as const))('is as upstream: %s', (_, fixture) => {
    const html = engine.renderPartial(`govuk/${component}`, withMarkup(fixture.options));
    expect(normalised(html)).toEqual(normalised(fixture.html));
  });
});
