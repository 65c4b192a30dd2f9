import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A typeface that reports may be set in. */
export type Typeface = {
  /** As Typst knows it. */
  readonly family: string;
  readonly files: readonly string[];
  /** What it is looked at for; its file has the last word on what it writes. */
  readonly writes: RegExp;
};

const require = createRequire(import.meta.url);

/** Widths like those of Arial, which councils write in; Latin, Greek, Cyrillic and Hebrew. */
export const TEXT_TYPEFACE = typeface('Arimo', 'arimo', /./su, [
  '400Regular',
  '700Bold',
  '400Regular_Italic',
]);

/**
 * In the order in which they are tried. Each script has one weight: a word in it that is to be strong stays as it is, and an
 * installation stays small.
 */
export const FURTHER_TYPEFACES: readonly Typeface[] = [
  noto('Sans Symbols 2', 'sans-symbols-2', /[\p{S}\p{P}\p{N}]/u),
  noto('Sans Symbols', 'sans-symbols', /[\p{S}\p{P}\p{N}]/u),
  noto('Emoji', 'emoji', /[\p{Emoji}\p{Regional_Indicator}]/u),
  noto('Sans Devanagari', 'sans-devanagari', /[\p{scx=Devanagari}₹]/u),
  noto('Sans Bengali', 'sans-bengali', /\p{scx=Bengali}/u),
  noto('Sans Gurmukhi', 'sans-gurmukhi', /\p{scx=Gurmukhi}/u),
  noto('Sans Gujarati', 'sans-gujarati', /\p{scx=Gujarati}/u),
  noto('Sans Oriya', 'sans-oriya', /\p{scx=Oriya}/u),
  noto('Sans Tamil', 'sans-tamil', /\p{scx=Tamil}/u),
  noto('Sans Telugu', 'sans-telugu', /\p{scx=Telugu}/u),
  noto('Sans Kannada', 'sans-kannada', /\p{scx=Kannada}/u),
  noto('Sans Malayalam', 'sans-malayalam', /\p{scx=Malayalam}/u),
  noto('Sans Sinhala', 'sans-sinhala', /\p{scx=Sinhala}/u),
  noto('Sans Thai', 'sans-thai', /\p{scx=Thai}/u),
  noto('Sans Lao', 'sans-lao', /\p{scx=Lao}/u),
  noto('Sans Khmer', 'sans-khmer', /\p{scx=Khmer}/u),
  noto('Sans Myanmar', 'sans-myanmar', /\p{scx=Myanmar}/u),
  noto('Sans Arabic', 'sans-arabic', /\p{scx=Arabic}/u),
  noto('Sans Armenian', 'sans-armenian', /\p{scx=Armenian}/u),
  noto('Sans Georgian', 'sans-georgian', /\p{scx=Georgian}/u),
  noto('Sans Ethiopic', 'sans-ethiopic', /\p{scx=Ethiopic}/u),
  typeface('NanumGothic', 'nanum-gothic', /\p{scx=Hangul}/u),
  typeface(
    'Chocolate Classical Sans',
    'chocolate-classical-sans',
    /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
  ),
  noto('Sans Math', 'sans-math', /[\p{S}\p{L}\p{N}]/u),
];

function noto(name: string, packageName: string, writes: RegExp): Typeface {
  return typeface(`Noto ${name}`, `noto-${packageName}`, writes);
}

/** Files are called after their folder: `400Regular/NotoSansThai_400Regular.ttf`. */
function typeface(
  family: string,
  packageName: string,
  writes: RegExp,
  weights: readonly string[] = ['400Regular'],
): Typeface {
  const folder = dirname(require.resolve(`@expo-google-fonts/${packageName}/package.json`));
  const name = family.replaceAll(' ', '');
  return { family, writes, files: weights.map((weight) => join(folder, weight, `${name}_${weight}.ttf`)) };
}
