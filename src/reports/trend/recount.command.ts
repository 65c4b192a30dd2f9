import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import type { Recounted } from './recounting.service.js';

/** `recount`: works out anew what is kept beside items for trends and lists, while the service runs. */
export function recountCommand(open: OpenApplication): Command {
  return new Command('recount')
    .description('work out anew what is kept beside items for trends and lists, while the service runs')
    .option('--json', 'print one JSON document')
    .action(async ({ json }: { json?: boolean }) => {
      const recounted = await open(async (app) => {
        const { RecountingService } = await import('./recounting.service.js');
        return app.get(RecountingService, { strict: false }).all();
      });
      console.log(json ? JSON.stringify(recounted) : wordsOf(recounted));
    });
}

function wordsOf({ actions, recommendations, sums }: Recounted): string {
  const wrong = sums === 0 ? 'The sums were right.' : `${sums} sums were wrong and have been put right.`;
  return `Worked out anew: ${actions} actions, ${recommendations} recommendations. ${wrong}`;
}
