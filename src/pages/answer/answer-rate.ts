import { FORMS_BY_ADDRESS } from '../../web/address-forms.service.js';

/** Enough for all who sit behind one address of a council on a Monday morning. */
export const ANSWER_RATE = { rateLimit: { max: 600, timeWindow: '1 minute' } } as const;

/** What changes something is asked for more seldom. */
export const ANSWER_FORMS = {
  ...FORMS_BY_ADDRESS,
  rateLimit: { max: 120, timeWindow: '1 minute' },
} as const;
