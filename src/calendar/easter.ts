import { type CalendarDay, dayOf } from './calendar-day.js';

/**
 * Easter Sunday of `year` in the Gregorian calendar, by the tables of the Calendar (New Style) Act 1750.
 * The arithmetic is the anonymous algorithm of Nature, 20 April 1876, as given by Meeus, Astronomical Algorithms, ch. 8.
 */
export function easterSunday(year: number): CalendarDay {
  const moonYear = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const fullMoon = (19 * moonYear + century - leapCenturies - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - fullMoon - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((moonYear + 11 * fullMoon + 22 * toSunday) / 451);
  const offset = fullMoon + toSunday - 7 * lateMoon + 114;
  return dayOf(year, Math.floor(offset / 31), (offset % 31) + 1);
}
