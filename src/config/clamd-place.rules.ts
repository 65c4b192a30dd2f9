/** Where ClamAV's daemon listens. */
export type ClamdPlace = { readonly path: string } | { readonly host: string; readonly port: number };

/** @returns null where the text is neither `host:port` nor the path of a socket */
export function readClamdPlace(text: string): ClamdPlace | null {
  if (text.startsWith('/')) return { path: text };
  const [, host = '', port = ''] = /^\[?([a-z0-9._:-]+?)\]?:(\d{1,5})$/i.exec(text) ?? [];
  const number = Number(port);
  return host !== '' && number >= 1 && number <= 65_535 ? { host, port: number } : null;
}
