const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones = ['GMT', 'UTC', 'Z', '+0000', '-0000'];

const isMonth = (word: string | undefined) => months.includes(word?.slice(0, 3).toLowerCase() ?? '');
const isDay = (word: string | undefined) => /^\d+$/.test(word ?? '') && Number(word) >= 1 && Number(word) <= 31;
const isYear = (word: string | undefined) => /^\d+$/.test(word ?? '');

function isTime(word: string | undefined): boolean {
  const parts = word?.split(':') ?? [];
  const limits = [23, 59, 61];
  return (
    parts.length === 3 && parts.every((part, index) => /^\d/.test(part) && Number.parseInt(part, 10) <= limits[index]!)
  );
}

/**
 * Whether apt can read the date of a Release file: in the form of RFC 1123 (`Mon, 02 Jan 2023 10:00:00 UTC`), of RFC 850 or of
 * asctime(3), and in UTC alone. By RFC1123StrToTime() of apt 2.6, which compares neither weekday and day nor day and month.
 */
export function isReleaseDate(value: string): boolean {
  const words = value.trim().split(/\s+/);
  const [weekday = '', ...rest] = words;
  if (!weekdays.includes(weekday.slice(0, 3).toLowerCase())) return false;
  if (weekday.length === 3) {
    const [month, day, time, year] = rest;
    return rest.length === 4 && isMonth(month) && isDay(day) && isTime(time) && isYear(year);
  }
  if (!weekday.endsWith(',')) return false;
  const parts = weekday.length === 4 ? rest.slice(0, 3) : (rest[0] ?? '').split('-');
  const [day, month, year] = parts;
  const [time, zone, more] = rest.slice(weekday.length === 4 ? 3 : 1);
  if (parts.length !== 3 || more !== undefined || zone === undefined || !zones.includes(zone)) return false;
  return isDay(day) && isMonth(month) && isYear(year) && isTime(time);
}
