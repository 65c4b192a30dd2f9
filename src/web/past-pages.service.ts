import { Injectable } from '@nestjs/common';

/** A page as the router knows it: `/actions/:reference`, and whether it can be asked for as at an earlier day. */
export type PastPage = { readonly path: string; readonly showsThePast: boolean };

type Pattern = { readonly segments: readonly string[]; readonly showsThePast: boolean };

/** Which pages lead on to one another in the past. Forms are not among them: what is over is not changed. */
@Injectable()
export class PastPages {
  private patterns: readonly Pattern[] = [];

  learn(pages: readonly PastPage[]): void {
    this.patterns = pages.map(({ path, showsThePast }) => ({ segments: path.split('/'), showsThePast }));
  }

  /** Whether the page at this path shows the past; null where there is no such page. */
  shows(path: string): boolean | null {
    const segments = path.split('/');
    const fitting = this.patterns.filter((pattern) => fits(pattern, segments));
    const [nearest] = fitting.sort((one, other) => spelledOut(other) - spelledOut(one));
    return nearest?.showsThePast ?? null;
  }
}

function fits({ segments }: Pattern, path: readonly string[]): boolean {
  return (
    segments.length === path.length &&
    segments.every((segment, at) => segment === path[at] || (segment.startsWith(':') && path[at] !== ''))
  );
}

/** Of two routes that fit, the router takes the one that spells out more: `/actions/new` before `/actions/:reference`. */
function spelledOut({ segments }: Pattern): number {
  return segments.filter((segment) => !segment.startsWith(':')).length;
}
