const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Seconds from the year 2000 to a moment written as `01/31/18 07:29:20`; null where the text is none. Without leap seconds and zones. */
export function secondsOfDate(text: string): number | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|20\d{2}) (\d{1,2}):(\d{2}):(\d{2})$/u.exec(text);
  if (match === null) return null;
  const [month = 0, day = 0, writtenYear = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const year = writtenYear % 2000;
  const before = daysBefore[month - 1];
  if (before === undefined || day < 1 || day > daysOf(month, year) || hour > 23 || minute > 59 || second > 59) return null;
  const leapDays = Math.floor((year + 3) / 4) + (year % 4 === 0 && month > 2 ? 1 : 0);
  return (((365 * year + leapDays + before + day - 1) * 24 + hour) * 60 + minute) * 60 + second;
}

function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
