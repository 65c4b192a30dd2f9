/** A file from somebody in which a virus was found: nothing of its form is stored. */
export class InfectedFile extends Error {
  override readonly name = 'InfectedFile';

  /** @param virus as the scanner calls it */
  constructor(
    readonly filename: string,
    readonly virus: string,
  ) {
    super(`Nothing was stored, because the virus scanner found “${virus}” in ${filename}`);
  }
}
