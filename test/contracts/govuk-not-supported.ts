/** By component and fixture: why our partial does not do what the fixture asks for. */
export const NOT_SUPPORTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
