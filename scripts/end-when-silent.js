#!/usr/bin/env node
/**
 * Runs a command and shows what it says: scripts/end-when-silent.js SECONDS COMMAND [ARG ...]
 * Where it says nothing for so long, it is ended with all that it started, and the busiest processes are listed, since one of them may be
 * why. Ends with the command's own status, or 124 where it was ended.
 */
import { execFileSync, spawn } from 'node:child_process';
import { constants } from 'node:os';

const ENDED = 124;
const [seconds, command, ...args] = process.argv.slice(2);
/** Between being asked to end and being made to, in milliseconds. */
const TIME_TO_END = Math.min(30, Number(seconds)) * 1000;
/** For what was said last, once all is made to end, in milliseconds. */
const TIME_FOR_THE_REST = 1000;

if (!(Number(seconds) > 0) || !command) {
  console.error('end-when-silent: say after how many seconds, and what to run');
  process.exit(2);
}

// A group of its own, so that all of it can be ended.
const child = spawn(command, args, { detached: true, stdio: ['inherit', 'pipe', 'pipe'] });
let isEnded = false;
let timer = watch();

child.stdout.on('data', (said) => hear(said, process.stdout));
child.stderr.on('data', (said) => hear(said, process.stderr));
child.on('error', (error) => {
  console.error(`end-when-silent: ${error.message}`);
  process.exit(127);
});
child.on('close', (status, signal) => {
  clearTimeout(timer);
  process.exitCode = isEnded ? ENDED : (status ?? 128 + constants.signals[signal]);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signalAll(signal));

function watch() {
  return setTimeout(end, Number(seconds) * 1000);
}

function hear(said, out) {
  out.write(said);
  if (isEnded) return;
  clearTimeout(timer);
  timer = watch();
}

function end() {
  isEnded = true;
  console.error(`\nend-when-silent: nothing was said for ${seconds} s, so this is ended: ${command}`);
  console.error(busiest());
  signalAll('SIGTERM');
  timer = setTimeout(makeEnd, TIME_TO_END);
}

/** What left the group holds the output open, and would be waited for as long as it lives. */
function makeEnd() {
  signalAll('SIGKILL');
  timer = setTimeout(() => process.exit(ENDED), TIME_FOR_THE_REST);
}

function busiest() {
  try {
    const list = execFileSync('ps', ['-eo', 'pid,pcpu,time,args', '--sort=-pcpu'], { encoding: 'utf8' });
    return list
      .split('\n')
      .slice(0, 10)
      .map((line) => line.slice(0, 200))
      .join('\n');
  } catch (error) {
    return `The processes could not be listed: ${error.message}`;
  }
}

function signalAll(signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has just ended by itself.
  }
}
