import { SetMetadata } from '@nestjs/common';

/** The parameter of an address that asks for a page as at an earlier day: `?as-at=2022-05-11`. */
export const AS_AT = 'as-at';

export const SHOWS_THE_PAST = 'shows the past';

export const ASKS_FOR_ITS_DAY = 'asks for its day';

/** Marks pages whose form asks for the day: it refuses a day to come itself, with what was typed. */
export const AsksForItsDay = () => SetMetadata(ASKS_FOR_ITS_DAY, true);

/** Marks a page, or all of a controller's, as one that can be asked for as at an earlier day. */
export const ShowsThePast = () => SetMetadata(SHOWS_THE_PAST, true);
