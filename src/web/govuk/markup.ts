import { checkboxesMarkup } from './checkboxes.js';
import { dateInputMarkup } from './date-input.js';
import { labelledFieldMarkup } from './form-field.js';
import { inputMarkup } from './input.js';
import { notificationBannerMarkup } from './notification-banner.js';
import { paginationMarkup } from './pagination.js';
import { passwordInputMarkup } from './password-input.js';
import { radiosMarkup } from './radios.js';
import { selectMarkup } from './select.js';
import { serviceNavigationMarkup } from './service-navigation.js';
import { summaryListMarkup } from './summary-list.js';
import { tableMarkup } from './table.js';
import { textareaMarkup } from './textarea.js';

/** By component: what its partial prints, worked out from the arguments it was called with. */
export const MARKUP = {
  checkboxes: checkboxesMarkup,
  'date-input': dateInputMarkup,
  'error-message': (args: object) => ({ visuallyHiddenText: 'Error', ...args }),
  'error-summary': (args: object) => ({ titleText: 'There is a problem', ...args }),
  'file-upload': labelledFieldMarkup,
  input: inputMarkup,
  'notification-banner': notificationBannerMarkup,
  pagination: paginationMarkup,
  panel: (args: object) => ({ headingLevel: 1, ...args }),
  'password-input': passwordInputMarkup,
  radios: radiosMarkup,
  select: selectMarkup,
  'service-navigation': serviceNavigationMarkup,
  'summary-list': summaryListMarkup,
  table: tableMarkup,
  textarea: textareaMarkup,
} as const;
