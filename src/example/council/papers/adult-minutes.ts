import type { Paper } from './paper.js';

export const ADULT_MINUTES = {
  falls:
    'That the Director of Public Health circulates to members the number of falls among residents over 75, ward by ward, within six weeks.',
  market:
    'That the Head of Care Commissioning brings a report on the care homes that may close to the next meeting.',
  handover:
    'The Office of the Chief Nurse undertook to write to the panel with the hours lost each month while ambulances wait to hand over.',
  complaints: 'That the annual report on complaints about adult social care be noted.',
  programme: 'That the work programme be agreed with the addition of dementia-friendly libraries.',
} as const;

/** Minutes of the adult care panel: two actions, a thing noted, a decision, and a promise that no resolution repeats. */
export const adultMinutes: Paper = {
  key: 'adult-minutes',
  kind: 'minutes',
  title: 'Minutes of the Adult Care and Health Scrutiny Panel',
  body: 'ASH',
  of: ['ASH', -3],
  filename: 'adult-care-and-health-minutes.txt',
  proposals: [
    { type: 'noted', text: ADULT_MINUTES.complaints },
    { type: 'decision', text: ADULT_MINUTES.programme },
  ],
  write: (dayOf) => `THORNMERE BOROUGH COUNCIL

ADULT CARE AND HEALTH SCRUTINY PANEL

A meeting of the Adult Care and Health Scrutiny Panel was held on ${dayOf(['ASH', -3])}.

PRESENT: Councillor Linnet (Chair), Councillors Moss and Verrall

OFFICERS: Dr A Quaye, O Stallard and D Marchbanks

21 MINUTES

The minutes of the last meeting were taken as read and approved.

22 FALLS AND THEIR PREVENTION

The Director of Public Health told the panel that 1,940 residents over 75 had been treated after a fall in the year, one in nine. A member asked which wards stood out. The figures existed but had not been brought.

RESOLVED: ${ADULT_MINUTES.falls}

23 THE MARKET FOR CARE HOMES

Officers reported that two of the borough’s nineteen care homes had given notice and that three more were thought to be at risk.

RESOLVED: ${ADULT_MINUTES.market}

24 AMBULANCES AT THE DOOR

Members asked how long crews waited outside the hospital. ${ADULT_MINUTES.handover}

25 COMPLAINTS ABOUT ADULT SOCIAL CARE

RESOLVED: ${ADULT_MINUTES.complaints}

26 WORK PROGRAMME

RESOLVED: ${ADULT_MINUTES.programme}
`,
};
