/** That no e-mail reaches an address, in words that begin a sentence; null where they do. @param unreached addresses in lower case */
export function cameBackWords(address: string, unreached: ReadonlyMap<string, string>): string | null {
  const fault = unreached.get(address.toLowerCase());
  return fault === undefined ? null : `The last email to ${address} came back: ${fault}`;
}
