import { anyOf } from './any-of.js';

/** "in consultation with the Chair": how somebody does something together with others. */
export const JOINT_WORK = anyOf`
  consultation|conjunction|partnership|discussion|liaison
`;
