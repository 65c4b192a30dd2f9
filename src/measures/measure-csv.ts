import { stringify } from 'csv-stringify/sync';
import { spreadsheetCell } from '../web/spreadsheet-cell.rules.js';
import type { MeasureFigures } from './measure-figures.service.js';
import { sourceWords } from './views/measure-words.js';

const COLUMNS = [
  'measure',
  'address',
  'unit',
  'day',
  'value',
  'source',
  'source_address',
  'sources_disagree',
  'corrected',
  'recorded_on',
  'entry',
] as const;

/** The values that hold as rows for spreadsheets, by day; days as YYYY-MM-DD. @param address where the measure can be read */
export function measureAsCsv({ measure, values }: MeasureFigures, address: string): string {
  const rows = values.flatMap(({ fact, earlier, isDisputed }) =>
    fact.value === null
      ? []
      : [
          {
            measure: measure.name,
            address,
            unit: measure.unit,
            day: fact.measuredOn,
            value: fact.value,
            source: sourceWords(fact),
            source_address: fact.sourceAddress,
            sources_disagree: isDisputed ? 'yes' : 'no',
            corrected: earlier.length > 0 ? 'yes' : 'no',
            recorded_on: fact.recordedOn,
            // By this a changed day or source is known for a change when the file is brought back.
            entry: fact.id,
          },
        ],
  );
  return stringify(rows, {
    bom: true,
    header: true,
    columns: [...COLUMNS],
    cast: { string: spreadsheetCell },
  });
}
