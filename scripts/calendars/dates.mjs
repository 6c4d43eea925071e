/** Civil dates for scripts/calendars.mjs: all of them `YYYY-MM-DD`, weekdays from 0, Monday. */

export const firstYear = 2005
export const lastYear = 2030
export const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)

export const iso = (date) => date.toISOString().slice(0, 10)
export const utc = (year, month, day) => new Date(Date.UTC(year, month - 1, day))
export const addDays = (on, days) => iso(new Date(Date.parse(on) + days * 86_400_000))
export const weekday = (on) => (new Date(on).getUTCDay() + 6) % 7

/** The nth (1-5) weekday of a month. */
export const nth = (year, month, day, n) =>
  addDays(iso(utc(year, month, 1)), ((day - weekday(iso(utc(year, month, 1))) + 7) % 7) + 7 * (n - 1))

/** Easter Sunday (Gauss, in the form of Meeus, Jones and Butcher). */
export function easter(year) {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return iso(utc(year, month, ((h + l - 7 * m + 114) % 31) + 1))
}
