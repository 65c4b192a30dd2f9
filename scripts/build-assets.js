/** Style, script and icon of the pages -> dist/assets, named by their contents so that they can be cached for ever. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'templates/assets');
const GOVUK = join(ROOT, 'node_modules/govuk-frontend');
const TARGET = join(ROOT, 'dist/assets');
const MANIFEST = join(TARGET, 'manifest.json');

/** Everything the assets are made of; upstream changes with its version. */
function inputs() {
  const own = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((path) => join(SOURCE, path));
  return [...own, join(GOVUK, 'package.json'), fileURLToPath(import.meta.url)];
}

function isUpToDate() {
  if (!existsSync(MANIFEST)) return false;
  const builtAt = statSync(MANIFEST).mtimeMs;
  return inputs().every((path) => statSync(path).mtimeMs < builtAt);
}

function withoutSourceMap(script) {
  return script.replace(/\/\/# sourceMappingURL=.*\s*$/, '');
}

async function build() {
  const { compile } = await import('sass');
  const style = compile(join(SOURCE, 'app.scss'), {
    loadPaths: [join(ROOT, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  }).css;
  const upstream = withoutSourceMap(readFileSync(join(GOVUK, 'dist/govuk/govuk-frontend.min.js'), 'utf8'));
  const script = readFileSync(join(SOURCE, 'app.js'), 'utf8');
  const review = readFileSync(join(SOURCE, 'review.js'), 'utf8');
  const icon = readFileSync(join(SOURCE, 'favicon.svg'), 'utf8');

  const version = createHash('sha256')
    .update([style, upstream, script, review, icon].join('\0'))
    .digest('hex')
    .slice(0, 12);
  const files = {
    [`app.${version}.css`]: style,
    [`app.${version}.js`]: script
      .replace('./govuk-frontend.js', `./govuk-frontend.${version}.js`)
      .replace('./review.js', `./review.${version}.js`),
    [`review.${version}.js`]: review,
    [`govuk-frontend.${version}.js`]: upstream,
    [`favicon.${version}.svg`]: icon,
  };

  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(TARGET, name), contents);
  writeFileSync(MANIFEST, `${JSON.stringify({ version, files: Object.keys(files) }, null, 2)}\n`);
}

if (!isUpToDate()) await build();
