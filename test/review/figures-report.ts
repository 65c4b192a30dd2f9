/** A report that only informs, with four figures of one day and a note on how one is counted. */
export const FIGURES_REPORT = `Thornmere Council

Children’s Panel

15 September 2022

Report of the Executive Member for Children’s Services

Purpose of report

To inform members of activity in the service.

Key figures

As of 24 August 2022:

Number of children in our care: 506

Number of foster carers with the Council: 80 foster carers, 56 connected carers

Rate of children in our care per 10,000: 145.1

The rate per 10,000 is now being calculated using the mid 2021 population estimate of 32,180.`;
