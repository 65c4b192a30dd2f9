import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../contracts/source-files.js';

/** A migration of a version to come: it adds a column that nothing reads yet. */
const ADDED = {
  name: 'AddAColumn20991231090000',
  text: `export class AddAColumn20991231090000 {
    async up(runner) { await runner.query('alter table recommendations add column of_the_next_version text'); }
    async down(runner) { await runner.query('alter table recommendations drop column of_the_next_version'); }
  }`,
};

/** The program as compiled, with one migration more: what a next version is that only adds to the schema. */
export class NextVersion {
  readonly project = mkdtempSync(join(tmpdir(), 'next-version-'));

  constructor() {
    mkdirSync(join(this.project, 'dist'));
    for (const part of ['dist/src', 'dist/migrations'])
      cpSync(join(PROJECT, part), join(this.project, part), { recursive: true, filter: isRun });
    for (const part of ['dist/assets', 'node_modules', 'templates', 'package.json'])
      symlinkSync(join(PROJECT, part), join(this.project, part));
    writeFileSync(join(this.project, 'dist/migrations/added.js'), ADDED.text);
    this.change('migrations.js', (text) =>
      `import { ${ADDED.name} } from '../../migrations/added.js';\n${text}`.replace(
        /MIGRATIONS = \[[^\]]*/,
        `$&    ${ADDED.name},\n`,
      ),
    );
    this.change('migration-digests.js', (text) =>
      text.replace('MIGRATION_DIGESTS = {', `$& ${ADDED.name}: '${'0'.repeat(64)}',`),
    );
  }

  private change(file: string, changed: (text: string) => string): void {
    const path = join(this.project, 'dist/src/database', file);
    writeFileSync(path, changed(readFileSync(path, 'utf8')));
  }

  remove(): void {
    rmSync(this.project, { recursive: true });
  }
}

function isRun(path: string): boolean {
  return !/\.(?:map|spec\.js)$/.test(path);
}
