import type { OwnerKind } from '../../people/owner.rules.js';
import type { DaysFromToday } from './days-from-today.js';
import type { PersonKey } from './people.js';

export type Holding = {
  readonly by: PersonKey;
  readonly from: DaysFromToday;
  readonly until?: DaysFromToday;
  readonly interim?: boolean;
};

export type ExampleOwner = {
  readonly kind: OwnerKind;
  readonly name: string;
  readonly directorate?: string;
  readonly organisation?: string;
  readonly email?: string;
  readonly holders?: readonly Holding[];
  /** Who is written to while it is vacant. */
  readonly standIn?: string;
  /** Whose post it reports to. */
  readonly reportsTo?: string;
};

const CHILDREN = 'Children’s Services';
const ADULTS = 'Adult Care and Health';
const PLACE = 'Environment and Place';

/**
 * Who owes actions; the Executive’s office is also who is reminded of its responses. One post is vacant and its director stands
 * in, one is held in the interim, and one has changed hands.
 */
export const EXAMPLE_OWNERS = {
  children: {
    kind: 'post',
    name: 'Executive Director of Children’s Services',
    directorate: CHILDREN,
    holders: [
      { by: 'desmond', from: -1400, until: -201 },
      { by: 'marguerite', from: -200 },
    ],
  },
  fostering: {
    kind: 'post',
    name: 'Head of Fostering and Adoption',
    directorate: CHILDREN,
    holders: [{ by: 'tobias', from: -900 }],
    reportsTo: 'children',
  },
  virtualSchool: {
    kind: 'post',
    name: 'Head of the Virtual School',
    directorate: CHILDREN,
    holders: [{ by: 'ines', from: -650 }],
    reportsTo: 'children',
  },
  adults: {
    kind: 'post',
    name: 'Director of Adult Social Care',
    directorate: ADULTS,
    holders: [{ by: 'harriet', from: -120, interim: true }],
  },
  commissioning: {
    kind: 'post',
    name: 'Head of Care Commissioning',
    directorate: ADULTS,
    holders: [{ by: 'owen', from: -1100, until: -47 }],
    standIn: 'adults',
    reportsTo: 'adults',
  },
  publicHealth: {
    kind: 'post',
    name: 'Director of Public Health',
    directorate: ADULTS,
    holders: [{ by: 'anselm', from: -1000 }],
  },
  place: {
    kind: 'post',
    name: 'Executive Director of Environment and Place',
    directorate: PLACE,
    holders: [{ by: 'gwilym', from: -800 }],
  },
  highways: {
    kind: 'post',
    name: 'Head of Highways and Drainage',
    directorate: PLACE,
    holders: [{ by: 'rosalind', from: -700 }],
    reportsTo: 'place',
  },
  growth: {
    kind: 'post',
    name: 'Head of Economic Growth',
    directorate: PLACE,
    holders: [{ by: 'priya', from: -500 }],
    reportsTo: 'place',
  },
  placementsTeam: {
    kind: 'team',
    name: 'Placements Commissioning Team',
    directorate: CHILDREN,
    email: 'placements@thornmere.example',
    reportsTo: 'children',
  },
  executiveOffice: {
    kind: 'team',
    name: 'Executive Support Office',
    directorate: 'Law and Governance',
    organisation: 'Executive',
    email: 'executive.support@thornmere.example',
  },
  scrutinyTeam: {
    kind: 'team',
    name: 'Scrutiny Support Team',
    directorate: 'Law and Governance',
    email: 'scrutiny@thornmere.example',
  },
  chiefNurse: {
    kind: 'contact',
    name: 'Office of the Chief Nurse',
    organisation: 'Thornmere and Vale NHS Foundation Trust',
    email: 'chief.nurse@tvnhs.example',
  },
} as const satisfies Record<string, ExampleOwner>;

export type OwnerKey = keyof typeof EXAMPLE_OWNERS;
