import { readdirSync, readFileSync } from 'node:fs';

const LOOK_EVERY = 50;

/** Watches how much memory this process and those that it started have at a time. On Linux; elsewhere this process alone. */
export class MemoryWatch {
  private most = 0;
  private readonly timer = setInterval(() => this.look(), LOOK_EVERY);

  /** @returns the most, in MB; also what this process had between two looks */
  stop(): number {
    clearInterval(this.timer);
    this.look();
    return Math.round(Math.max(this.most, process.resourceUsage().maxRSS / 1024));
  }

  private look(): void {
    const own = process.memoryUsage.rss() / 1024 ** 2;
    this.most = Math.max(this.most, own + startedBy(process.pid));
  }
}

/** The memory of all processes below one, in MB. */
function startedBy(parent: number): number {
  let sum = 0;
  for (const name of processes()) {
    const status = statusOf(name);
    if (Number(/PPid:\s+(\d+)/.exec(status)?.[1]) !== parent) continue;
    sum += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 + startedBy(Number(name));
  }
  return sum;
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
