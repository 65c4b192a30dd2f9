// In this order: Edge, Opera and Samsung Internet also call themselves Chrome, and all of them Safari.
const BROWSERS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
];

const DEVICES: readonly (readonly [name: string, mark: RegExp])[] = [
  ['an iPhone', /\biPhone\b/],
  ['an iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['a Chromebook', /\bCrOS\b/],
  ['a Mac', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

const UNKNOWN = 'Another browser';

/** The kind of browser in plain words, from what it says of itself: enough to know one's own by, and no more. */
export function browserWords(userAgent: string | undefined): string {
  const browser = nameIn(BROWSERS, userAgent);
  const device = nameIn(DEVICES, userAgent);
  if (browser === null) return device === null ? UNKNOWN : `${UNKNOWN} on ${device}`;
  return device === null ? browser : `${browser} on ${device}`;
}

function nameIn(names: typeof BROWSERS, userAgent = ''): string | null {
  return names.find(([, mark]) => mark.test(userAgent.slice(0, 500)))?.[0] ?? null;
}
