import type { Circus } from '@jest/types';

/**
 * Lets go of what the tests and hooks of an ended file can reach. Whatever is made first while one of them runs and lives on, a template
 * kept by the program or a process that is asked again, remembers in which test that was (its asynchronous context), and would keep it
 * with all variables of its file as long as the worker lives.
 */
export function letGo(block: Circus.DescribeBlock): void {
  for (const hook of block.hooks) hook.fn = nothing;
  for (const child of block.children) {
    if (child.type === 'describeBlock') letGo(child);
    else child.fn = nothing;
  }
}

function nothing(): void {}
