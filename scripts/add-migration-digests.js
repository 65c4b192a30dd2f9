// Writes down the digest of each new migration in src/database/migration-digests.ts. What stands there is never changed: a migration that has
// landed is not edited.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('../migrations/', import.meta.url);
const TARGET = new URL('../src/database/migration-digests.ts', import.meta.url);

const kept = new Map(
  [...readFileSync(TARGET, 'utf8').matchAll(/^ {2}(\w+):\s+'([0-9a-f]{64})',$/gm)].map(([, name, digest]) => [
    name,
    digest,
  ]),
);
const lines = [];
let added = 0;
for (const file of readdirSync(FOLDER).sort()) {
  const source = readFileSync(new URL(file, FOLDER), 'utf8');
  const name = /^export class (\w+) implements MigrationInterface/m.exec(source)?.[1];
  if (!name) throw new Error(`${file} exports no migration`);
  if (!kept.has(name)) added += 1;
  lines.push(`  ${name}: '${kept.get(name) ?? createHash('sha256').update(source).digest('hex')}',`);
}
const text = readFileSync(TARGET, 'utf8').replace(
  /(= \{\n)[^}]*(\};\n)/,
  (_, start, end) => `${start}${lines.join('\n')}\n${end}`,
);
writeFileSync(TARGET, text);
console.log(`${added} added, ${lines.length} in all.`);
