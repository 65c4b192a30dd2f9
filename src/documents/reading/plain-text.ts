import { isUtf8 } from 'node:buffer';
import { UnreadableDocument } from './unreadable-document.js';

/** How much of a text may be control characters before it is taken for something else. */
const MOST_CONTROLS = 0.01;
/** Bytes by which UTF-16 without a mark is known, and the share of letters among them that must be of English. */
const SAMPLE = 2000;
const SHORTEST = 16;
const MOST_ZEROS = 0.8;

/** The text of bytes: UTF-8, UTF-16 with or without its mark, else Windows-1252. @throws UnreadableDocument */
export function readPlainText(content: Buffer, filename: string): string {
  const text = decode(content)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) throw binary(filename);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12) controls++;
  }
  if (controls > text.length * MOST_CONTROLS) throw binary(filename);
  return text;
}

function decode(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  const unmarked = unmarkedUtf16(content);
  if (unmarked) return new TextDecoder(unmarked).decode(content);
  return isUtf8(content) ? content.toString('utf8') : fromWindows1252(content);
}

/** UTF-16 without its mark: in English every second byte is zero. */
function unmarkedUtf16(content: Buffer): 'utf-16le' | 'utf-16be' | null {
  const head = content.subarray(0, SAMPLE);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = (head.length / 2) * MOST_ZEROS;
  if (head.length < SHORTEST || content.length % 2 === 1) return null;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

/** Bytes 0x80 to 0x9f; Node 20's own decoder leaves them as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows1252(content: Buffer): string {
  return content
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte);
}

function binary(filename: string): UnreadableDocument {
  return new UnreadableDocument(
    'binary',
    `${filename} is not a text file. Save it as PDF, Word (.docx), HTML or plain text and send it again`,
  );
}
