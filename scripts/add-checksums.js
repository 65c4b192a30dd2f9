// Gives each package in the lock file the checksum that the registry has of it. npm leaves out those of parts for other platforms that it
// has not fetched itself.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK_FILE = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(LOCK_FILE, 'utf8'));

const lacking = Object.entries(lock.packages).filter(
  ([path, { integrity, link }]) => path !== '' && !integrity && !link,
);
for (const [path, entry] of lacking) {
  const name = entry.name ?? path.split('node_modules/').at(-1);
  const integrity = execFileSync('npm', ['view', `${name}@${entry.version}`, 'dist.integrity'], {
    encoding: 'utf8',
  }).trim();
  if (!integrity) throw new Error(`the registry has no checksum of ${name} ${entry.version}`);
  const { version, ...rest } = entry;
  lock.packages[path] = { ...(entry.name && { name }), version, integrity, ...rest };
  console.log(`${name} ${version}: ${integrity}`);
}
writeFileSync(LOCK_FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(lacking.length === 0 ? 'Every package has its checksum.' : `${lacking.length} added.`);
