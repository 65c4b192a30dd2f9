import writeExcelFile from 'write-excel-file/node';

/** A tracker of recommendations as a council keeps it: dates in several forms, statuses of three kinds, several actions in a cell. */
export const RECOMMENDATIONS_CSV = [
  'Ref,Recommendation,Agreed action,Meeting date,Executive response,Response date,Lead officer,Deadline,Status,Latest update',
  'CYP1,That the sufficiency strategy be published,"1. Publish the strategy\n2. Write to every provider",11/05/2022,Accepted,5.7.22,Director of Children\'s Services,Sept 2022,Green,Draft is with the board',
  'CYP2,That exit interviews be offered to every carer,,11 May 2022,Partially accepted,2022-07-05,Fostering Team,30/09/2022,Amber,',
  'CYP3,That a second home be opened,,11-May-22,Rejected,05/07/2022,,,,',
  'CYP4,That the helpline be kept open,Keep the helpline open,11/05/2022,Accepted,05/07/2022,Head of Placements,Q2 2022/23,Closed,Agreed by the panel',
  'CYP5,That carers be told,,31/06/2022,Accepted,,,,,',
].join('\r\n');

/** The same tracker three months later: one due date moved, one status changed, one row new, the rest as before. */
export const RECOMMENDATIONS_LATER_CSV = RECOMMENDATIONS_CSV.replace(
  '30/09/2022,Amber,',
  '31/12/2022,Complete,All carers were asked',
)
  .replace('Sept 2022,Green,Draft is with the board', 'Sept 2022,Green,Draft is with the board')
  .replace('31/06/2022', '30/06/2022');

/** What a cell of a workbook says; in an object, over so many rows. */
type CellValue = string | number | Date | null | { readonly value: string; readonly rowSpan: number };

/** A workbook with these sheets, as Excel would save it. */
export async function workbook(...sheets: { name: string; rows: CellValue[][] }[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row) =>
      row.map((value) =>
        value === null
          ? null
          : value instanceof Date
            ? { value, type: Date, format: 'dd/mm/yyyy' }
            : typeof value === 'object'
              ? value
              : { value },
      ),
    ),
  }));
  return writeExcelFile(written as never).toBuffer();
}
