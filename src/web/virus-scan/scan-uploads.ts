import type { FastifyInstance, FastifyRequest } from 'fastify';
import { allFilesIn } from '../request-body/uploaded-file.js';
import { InfectedFile } from './infected-file.js';
import type { VirusScanner } from './virus-scanner.service.js';

/** Has every file that arrives with a form looked at before anything reads it. After whoever sends it is known. */
export function registerUploadScanning(
  server: FastifyInstance,
  scanner: VirusScanner,
  record: (request: FastifyRequest, file: InfectedFile) => Promise<void>,
): void {
  server.addHook('preValidation', async (request) => {
    for (const file of allFilesIn(request.body)) {
      const virus = await scanner.scan(file);
      if (virus === null) continue;
      const infected = new InfectedFile(file.filename, virus);
      await record(request, infected);
      throw infected;
    }
  });
}
