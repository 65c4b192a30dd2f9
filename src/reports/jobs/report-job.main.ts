import 'reflect-metadata';
import { Worker } from 'node:worker_threads';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { faultLine } from '../../config/log/fault-in-log.js';
import { logFalls } from '../../config/log/log-falls.js';
import { NotFound, Refused } from '../../web/errors.js';
import { orFaults } from '../../web/form.js';
import { isReportFormat, type ReportFormat } from '../formats/report-formats.js';
import { ReportWriter } from '../formats/report-writer.service.js';
import { type MadeReport, marked } from '../made-report.js';
import type { ReportMaker } from '../report-maker.js';
import { ReportMakers } from '../report-makers.service.js';
import { sweepHeap } from '../spare-memory.js';
import type { JobEnding, JobTask, MadeInProcess } from './job-messages.js';
import { ProgramLine } from './program-line.js';
import { ReportJobModule } from './report-job.module.js';

logFalls();

/** A process that makes one report for the program that started it, and ends. It holds up nobody, and may fall over alone. */
process.once('message', (task: JobTask) => {
  new Worker(new URL('../../config/process-limit.worker.js', import.meta.url), {
    workerData: task.limits,
  }).unref();
  const line = new ProgramLine();
  void makeAll(task, line).then(
    (leftOut) => line.end({ ending: 'done', leftOut }),
    (error: unknown) => line.end(endingOf(error)),
  );
});

/** @returns which forms were left out, and why @throws Refused where every form was */
async function makeAll(task: JobTask, line: ProgramLine): Promise<string[]> {
  const { kind, query, reader, formats, marking, isPublished } = task;
  // Not initialised: what the parts of the program do by themselves they do where the database is.
  const parts = await NestFactory.create(
    ReportJobModule.for(task, (statement) => line.call({ call: 'rows', statement })),
    new FastifyAdapter(),
    { logger: false, abortOnError: false },
  );
  const maker = parts.get(ReportMakers, { strict: false }).of(kind);
  await line.call({ call: 'step', done: 0, words: 'Reading what is known' });
  let kept: MadeReport | null = marked(await maker.make(query, reader), marking);
  await line.call({ call: 'made', made: await saidOf(kept, maker, isPublished) });
  const writer = parts.get(ReportWriter, { strict: false });
  const leftOut: string[] = [];
  const inOrder = pdfLast(formats.filter(isReportFormat));
  for (const [index, format] of inOrder.entries()) {
    await line.call({ call: 'step', done: index + 1, words: `Writing ${format}` });
    const report = () => {
      if (kept === null) throw new Error('The report was let go');
      return kept;
    };
    const written = await orFaults(async () => {
      const { mediaType, pieces } = await writer.write(report(), format);
      if (index === inOrder.length - 1) {
        kept = null;
        sweepHeap();
      }
      for await (const content of pieces) await line.call({ call: 'piece', content });
      return mediaType;
    });
    if (written.ok) await line.call({ call: 'file', file: { format, mediaType: written.value } });
    else {
      await line.call({ call: 'no-file' });
      leftOut.push(...written.faults.map(({ message }) => message));
    }
  }
  const [first] = leftOut;
  if (first !== undefined && leftOut.length === formats.length) throw Refused.at('formats', first);
  return leftOut;
}

async function saidOf(report: MadeReport, maker: ReportMaker, isPublished: boolean): Promise<MadeInProcess> {
  const { title, subtitle } = (report.inTurn ?? report.printed)('');
  return {
    ...{ about: await maker.about(report), title, subtitle, fileName: report.fileName },
    ...(isPublished
      ? { model: JSON.stringify(report.model), rows: JSON.stringify(report.rows) }
      : { model: '', rows: '' }),
  };
}

/** A long PDF is set from files, when the report itself takes no room any more. */
function pdfLast(formats: readonly ReportFormat[]): ReportFormat[] {
  return [...formats.filter((format) => format !== 'pdf'), ...formats.filter((format) => format === 'pdf')];
}

function endingOf(error: unknown): JobEnding {
  if (error instanceof Refused || error instanceof NotFound)
    return { ending: 'refused', message: error.message };
  return { ending: 'failed', fault: faultLine(error) };
}
