import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { BUNDLES_FOLDER } from '../bundles.js';
import { inSources } from './source-places.js';

const BUNDLES = pathToFileURL(BUNDLES_FOLDER).href;
const WORDS = 'The command failed: ';

describe('where in the sources something was thrown', () => {
  it('is told of what was compiled', () => {
    const place = placeIn(new URL('../../commands.js', import.meta.url), WORDS);
    expect(inSources([`at ${place}`])).toEqual([expect.stringMatching(/^at src\/commands\.ts:\d+:\d+$/)]);
  });

  it('is told of what was bundled, each time', () => {
    const [place] = readdirSync(BUNDLES_FOLDER).flatMap(
      (name) => (name.endsWith('.js') && placeIn(new URL(name, BUNDLES), WORDS)) || [],
    );
    const frame = `at async exitStatus (${place})`;
    for (const _ of [1, 2])
      expect(inSources([frame])[0]).toMatch(/^at async exitStatus \(src\/commands\.ts:\d+:\d+\)$/);
  });

  it.each([
    `at query (${new URL('../../../../node_modules/pg/lib/client.js', import.meta.url).href}:10:3)`,
    `at gone (${new URL('../../nowhere.js', import.meta.url).href}:10:3)`,
    'at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
    'at <anonymous>',
  ])('is left as it is in %s', (frame) => {
    expect(inSources([frame])).toEqual([frame]);
  });
});

it.each(['not JSON', 'null', '{}', '{"version":3,"sources":["http://["],"names":[],"mappings":"AAAA"}'])(
  'a map that is broken leaves a place as it is: %s',
  (map) => {
    const folder = mkdtempSync(fileURLToPath(new URL('../../../broken-', import.meta.url)));
    try {
      const file = `${folder}/${map.length}.js`;
      writeFileSync(`${file}.map`, map);
      const frame = `at broken (${pathToFileURL(file).href}:1:1)`;
      expect(inSources([frame])).toEqual([frame]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

/** Where a text stands in a file, as a stack names it; null where it does not. */
function placeIn(file: URL, text: string): string | null {
  const [before = '', after] = readFileSync(file, 'utf8').split(text, 2);
  const lines = before.split('\n');
  return after === undefined ? null : `${file.href}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
