/** The choice of a new action where one that exists asks nearly the same. */
export const ANOTHER_ACTION = 'another';
