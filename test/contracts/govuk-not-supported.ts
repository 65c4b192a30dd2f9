const BOXES = 'the boxes of a day are given as items';
const ENGLISH = 'the pages are in English, which is upstream’s default';
const INTERRUPTION = 'only the confirmation panel is used';
const ON = 'the default is not said again';
const SLOTS = 'the layout has its own places for search and sign-out';

/** By component and fixture: why our partial does not do what the fixture asks for. */
export const NOT_SUPPORTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  button: {
    "don't prevent double click": ON,
  },
  'date-input': {
    'with translations': BOXES,
    'with values, name prefix and custom names': BOXES,
    'day and month': BOXES,
    'month and year': BOXES,
    'with errors only': BOXES,
    'with errors only (using classes)': BOXES,
    'with error on day input': BOXES,
    'with error on month input': BOXES,
    'with error on year input': BOXES,
    'with field value': BOXES,
    'with field value and items': BOXES,
    'with field value overriding values': BOXES,
    'with error on single field': BOXES,
    'with error on single field by omission': BOXES,
    'with error on single field using classes': BOXES,
  },
  'error-summary': {
    'autofocus explicitly enabled': ON,
  },
  'notification-banner': {
    'auto-focus explicitly enabled, with type as success': ON,
  },
  'file-upload': {
    translated: ENGLISH,
  },
  'password-input': {
    'with translations': ENGLISH,
  },
  panel: {
    interruption: INTERRUPTION,
    'interruption-with-content-with-long-line-length': INTERRUPTION,
    'interruption-with-headings-content-and-lists': INTERRUPTION,
    'interruption with custom classes': INTERRUPTION,
    'interruption, with actions classes and attributes': INTERRUPTION,
    'interruption, submit action': INTERRUPTION,
    'interruption, button link': INTERRUPTION,
    'interruption, no actions': INTERRUPTION,
    'interruption, no actions items': INTERRUPTION,
  },
  select: {
    hint: 'a list always has items',
    'with falsy values': 'values are words and numbers',
  },
  'service-navigation': {
    'inverse with language navigation': SLOTS,
    'with `inline` end slot': SLOTS,
    'with language navigation': SLOTS,
    'with right-aligned language navigation': SLOTS,
    'with slotted content': SLOTS,
  },
};
