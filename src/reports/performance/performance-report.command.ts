import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import {
  dayOption,
  type FileOptions,
  requiredOption,
  withFileOptions,
  writeReportFile,
} from '../report-file.js';
import { PERFORMANCE_PARTS, type PerformancePart } from './performance-part.js';
import { readMunicipalYear } from './typed-year.rules.js';

type PerformanceOptions = FileOptions & {
  readonly body?: string;
  readonly year?: string;
  readonly asAt?: string;
  readonly part?: string;
};

/** `report performance`: how a year went. */
export function performanceReportCommand(open: OpenApplication): Command {
  const performance = new Command('performance')
    .description(
      'how timely answers were, what was implemented and what slipped in a municipal year, with the story of each review',
    )
    .option('--body <code>', 'whom it is for: OSB for the board and all panels, or a panel’s own code')
    .option('--year <year>', 'the municipal year, like 2025/26; the one under way unless given')
    .option('--as-at <day>', 'as it was known on this day (YYYY-MM-DD); today unless given')
    .option('--part <part>', `${PERFORMANCE_PARTS.join(', ')}: the chapter is for the annual report`);
  return withFileOptions(performance).action(async (options: PerformanceOptions) => {
    const wish = {
      body: requiredOption('performance', '--body', options.body),
      beginsIn: yearOption(options.year),
      asAt: dayOption('--as-at', options.asAt),
      part: partOption(options.part),
    };
    await writeReportFile(open, 'performance', options, async (app, audience) => {
      const { PerformanceReportsService } = await import('./performance-reports.service.js');
      return app.get(PerformanceReportsService, { strict: false }).make({ ...wish, audience });
    });
  });
}

function yearOption(value: string | undefined): number | null {
  if (value === undefined) return null;
  const year = readMunicipalYear(value);
  if (year === null) throw new UsageError(`--year “${value}” is not a municipal year: give one like 2025/26`);
  return year;
}

function partOption(value = 'all'): PerformancePart {
  const part = PERFORMANCE_PARTS.find((each) => each === value);
  if (!part)
    throw new UsageError(`--part “${value}” is not known: give one of ${PERFORMANCE_PARTS.join(', ')}`);
  return part;
}
