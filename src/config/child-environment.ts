/** The environment for a process that the program starts: its own, with these settings in place of those of the same name. */
export function childEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...settings };
}
