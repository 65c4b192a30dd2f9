import { PASSWORD } from './test-app.js';

/** Somebody at work in the program: goes to pages, fills in fields by their names, presses buttons by their words. */
export interface JourneySteps {
  /** Begins at a page and follows every redirection. */
  goTo(path: string): Promise<void>;
  /** Follows the first link with these words. */
  follow(words: string): Promise<void>;
  /** Fills in fields by name: text, the value of a radio or checkbox, or the words of an option. */
  fill(fields: Readonly<Record<string, string>>): Promise<void>;
  /** What the first link with these words leads to, taken as a file; the page stays open. */
  download(words: string): Promise<Buffer>;
  /** Chooses a file for a field. */
  attach(field: string, filename: string, content: Buffer): Promise<void>;
  /** The names of all fields on the page, each once, in the order of the page. */
  fields(): Promise<string[]>;
  /** Presses the button with these words and waits for the answer. */
  press(words: string): Promise<void>;
  /** What can be read on the page, on one line. */
  words(): Promise<string>;
  heading(): Promise<string>;
  /** The path of the page, without its query. */
  path(): Promise<string>;
  status(): number;
}

/** Signs in at the door, where the door is shown first. */
export async function signIn(steps: JourneySteps, email: string, password = PASSWORD): Promise<void> {
  await steps.goTo('/sign-in');
  await steps.fill({ email, password });
  await steps.press('Sign in');
}

/** The page says this; where it does not, the fault quotes the beginning of what it says. */
export async function says(steps: JourneySteps, wanted: string | RegExp): Promise<void> {
  const words = await steps.words();
  const isSaid = typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words);
  if (!isSaid)
    throw new Error(
      `${await steps.path()} (${steps.status()}) does not say ${wanted} but: ${words.slice(0, 2000)}`,
    );
}
