import { anyOf } from './any-of.js';

/** Those who sit on it, by which minutes name it too. */
export const THOSE_WHO_SIT = anyOf`
  Members|Councillors|Governors|Trustees|Chairs|Directors|Commissioners|Conveners|Delegates|Leaders
`;

/** The last words of the names of what meets and settles. */
export const BODIES = anyOf`
  Committee|Sub-Committee|Sub-committee|Subcommittee|Panel|Board|Commission|Cabinet|Executive|Council|Forum|Group|Assembly|Authority
  Party|Task ?[Ff]orce|Partnership|Convention|Court|Governing Body|Collaborative|Alliance
`;
