/** Small sheets of an invented council, each for one kind of difficulty. */
export const FIRST_YEAR = `No,Recommendation,Meeting date,Lead officer,Due date,Status
1,That the quay steps be lit,05/11/2025,Fostering Team,31/03/2026,Closed
2,That salt bins be painted,05/11/2025,Fostering Team,31/03/2027,`;
export const NEXT_YEAR = `No,Recommendation,Meeting date,Lead officer,Due date,Status
1,That meadows be cut in August only,03/09/2026,Head of Meadows,30/06/2027,
2,That museums open on Mondays,03/09/2026,Head of Museums,30/06/2027,`;
export const LOG = `ACTION LOG 2026-27,,,,,
Min No.,Action / Recommendation,Responsible,By when,Status,Notes
12,Arrange a visit to the harbour,Fostering Team,30/06/2026,Ongoing,
14,Send members the list of moorings,Head of Property,immediate effect,Complete,sent 2 June
3 further items carried forward from 2025/26:,,,,,
Min No.,Action,(post),Date,,
7,Give the number of licences,Head of Planning,15.7.26,Open,
7,Give the price of licences,Head of Planning,15.7.26,Open,`;
export const LOOSE = `Ref,Action,Agreed at,Owner,Target,Position
D1,Count the empty boathouses,14/05/2026,Head of Housing,By end of financial year,
D2,Ask the ferry for its timetable,14/05/2026,Transport Manager,6 months,
D3,Report on the fish market,14/05/2026,Markets Manager,Summer 2027,
D4,Bring the plan back,14/05/2026,Head of Planning,31.3.26 (ext. 30.9.26),
D5,Mend the lock,14/05/2026,Head of Planning,31/06/2026,–`;
export const MONTH_FIRST = `Ref,Action,Agreed at,Owner,Due
M1,Publish the tide table,03/02/2026,Head of Legal,12/31/2026
M2,Count the buoys,03/02/2026,Waste Manager,03/04/2027`;
export const TWO_OWNERS = `Ref,Action,Agreed at,Owner,Due
T1,Agree a plan for the quay wall,10/06/2026,Head of Highways & Drainage / Head of Economic Growth,31/12/2026
T1,Tell the ward members of it,10/06/2026,Head of Communications and Head of Legal,31/12/2026`;
