/**
 * The compiled programs, each with all that it imports -> dist/bundles, a few files in place of thousands: to find and link those takes
 * Node most of a start. Beside them the templates, compiled. Needs what `tsc` has written. `src/config/bundles.ts` chooses what is run.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withoutIdleNames } from './idle-names.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMPILED = join(ROOT, 'dist/src');
const BUNDLES = join(ROOT, 'dist/bundles');
const MARK = join(BUNDLES, '.made');
const OLDEST_NODE = 'node20.19';

/** What is started by its file: programs, and the work of processes and threads. */
const PROGRAMS = [
  'start.js',
  'commands.js',
  'documents/reading/read-and-propose.worker.js',
  'imports/reading/read-workbook.worker.js',
  'reports/formats/office.worker.js',
  'reports/formats/pdf/pdf.process.js',
  'reports/jobs/report-job.main.js',
];

/** Packages that read files of their own beside them, give their own functions to a thread as text, or must be there once. */
const KEPT_APART = [
  '@electric-sql/pglite',
  '@myriaddreamin/typst-ts-node-compiler',
  '@node-rs/argon2',
  '@resvg/resvg-js',
  'fflate',
  'pdfjs-dist',
  'pg',
  'piscina',
  'read-excel-file',
  'reflect-metadata',
  'write-excel-file',
];

/** Parts of Nest that are loaded where they are installed. */
const NOT_INSTALLED = ['@nestjs/microservices', '@nestjs/platform-express', '@nestjs/websockets'];

/** A file keeps the address at which it was compiled: it finds templates, assets and programs from there. */
const keepAddresses = {
  name: 'keep-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\/dist\/(?:src|migrations)\/.*\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (!code.includes('import.meta.')) return null;
      const address = (of) => `new URL(${JSON.stringify(relative(BUNDLES, of))}, import.meta.url)`;
      const contents = code
        .replaceAll('import.meta.url', `${address(path)}.href`)
        .replaceAll('import.meta.dirname', `addressToPath(${address(dirname(path))})`);
      return { contents: `import { fileURLToPath as addressToPath } from 'node:url';\n${contents}` };
    });
    // It asks for TypeORM in a way that a bundle does not see, and would get a second one.
    onLoad({ filter: /@nestjs\/typeorm\/dist\/common\/typeorm-compat\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace('const require = createRequire(import.meta.url);', ''),
    }));
  },
};

/** What is loaded when it is needed, Node loads itself: of packages in the older form a bundle would not give the parts by name. */
const leaveLazyPackages = {
  name: 'leave-lazy-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[@a-z]/ }, ({ kind, path }) =>
      kind === 'dynamic-import' && !path.startsWith('@nestjs/') ? { path, external: true } : null,
    );
  },
};

function entryPoints() {
  return Object.fromEntries(
    PROGRAMS.map((name) => [name.replaceAll('/', '.').slice(0, -'.js'.length), join(COMPILED, name)]),
  );
}

rmSync(BUNDLES, { recursive: true, force: true });
await build({
  entryPoints: entryPoints(),
  outdir: BUNDLES,
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: OLDEST_NODE,
  keepNames: true,
  minifyWhitespace: true,
  legalComments: 'none',
  sourcemap: true,
  sourcesContent: false,
  external: [...KEPT_APART, ...NOT_INSTALLED].flatMap((name) => [name, `${name}/*`]),
  plugins: [keepAddresses, leaveLazyPackages],
  // Packages in the older form ask for others while they run.
  banner: {
    js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);",
  },
  logLevel: 'warning',
  logLimit: 6,
});
for (const name of readdirSync(BUNDLES)) {
  if (!name.endsWith('.js')) continue;
  const path = join(BUNDLES, name);
  writeFileSync(path, withoutIdleNames(readFileSync(path, 'utf8')));
}
const { keepCompiledTemplates } = await import(join(COMPILED, 'web/views/keep-compiled-templates.js'));
await keepCompiledTemplates();
writeFileSync(MARK, '');
