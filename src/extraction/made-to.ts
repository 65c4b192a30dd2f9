/** "To the District Council", over the recommendations that are made to it: group 1 is the body. */
export const MADE_TO = /^To ((?:the )?[A-Z][\w’&-]*(?: (?:[A-Z][\w’&-]*|of|and|for|the)){0,8})$/;
