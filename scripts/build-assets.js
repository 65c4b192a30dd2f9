/** Style, script and icon of the pages -> dist/assets, named by their contents so that they can be cached for ever. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'templates/assets');
const TARGET = join(ROOT, 'dist/assets');
const MANIFEST = join(TARGET, 'manifest.json');
const PACKAGES = ['govuk-frontend', '@simplewebauthn/browser', 'sass', 'esbuild'];
/** The browsers for which govuk-frontend 6 is made; older ones get pages without a script. */
const BROWSERS = ['chrome89', 'edge89', 'firefox89', 'safari15'];

/** Everything the assets are made of; a package changes with its version. */
function inputs() {
  const own = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((path) => join(SOURCE, path));
  const packages = PACKAGES.map((name) => join(ROOT, 'node_modules', name, 'package.json'));
  return [...own, ...packages, fileURLToPath(import.meta.url)];
}

function isUpToDate() {
  if (!existsSync(MANIFEST)) return false;
  const builtAt = statSync(MANIFEST).mtimeMs;
  return inputs().every((path) => statSync(path).mtimeMs < builtAt);
}

async function build() {
  const [{ compile }, esbuild] = await Promise.all([import('sass'), import('esbuild')]);
  const { css } = compile(join(SOURCE, 'app.scss'), {
    loadPaths: [join(ROOT, 'node_modules')],
    quietDeps: true,
  });
  const style = await esbuild.transform(css, { loader: 'css', minify: true, target: BROWSERS });
  const script = await esbuild.build({
    entryPoints: [join(SOURCE, 'app.js')],
    outdir: TARGET,
    bundle: true,
    format: 'esm',
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    target: BROWSERS,
    write: false,
  });
  const [map, code] = ['.map', '.js'].map(
    (ending) => script.outputFiles.find(({ path }) => path.endsWith(ending)).text,
  );
  const icon = readFileSync(join(SOURCE, 'favicon.svg'), 'utf8');

  const version = createHash('sha256').update([style.code, code, icon].join('\0')).digest('hex').slice(0, 12);
  const files = {
    [`app.${version}.css`]: style.code,
    [`app.${version}.js`]: `${code}//# sourceMappingURL=app.${version}.js.map\n`,
    [`app.${version}.js.map`]: map,
    [`favicon.${version}.svg`]: icon,
  };

  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  for (const [name, contents] of Object.entries(files)) {
    const path = join(TARGET, name);
    writeFileSync(path, contents);
    // What is packed once here need not be packed for each browser.
    writeFileSync(`${path}.br`, brotliCompressSync(contents));
    writeFileSync(`${path}.gz`, gzipSync(contents, { level: 9 }));
  }
  writeFileSync(MANIFEST, `${JSON.stringify({ version, files: Object.keys(files) }, null, 2)}\n`);
}

if (!isUpToDate()) await build();
