const digits = (text: string): number[] => [...text].map(Number)

/** ISO/IEC 7812: the last digit of a payment card. */
export function isLuhn(number: string): boolean {
  const sum = digits(number)
    .reverse()
    .reduce((all, digit, at) => all + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0)
  return sum % 10 === 0
}

/** ISO 7064 MOD 97-10, as IBANs use it: letters are 10 to 35. */
export function isMod97(iban: string): boolean {
  let rest = 0
  for (const character of `${iban.slice(4)}${iban.slice(0, 4)}`)
    rest = Number(`${rest}${Number.parseInt(character, 36)}`) % 97
  return rest === 1
}

/** GB 11643-1999: ISO 7064 MOD 11-2 over seventeen digits. */
export function isChineseIdentity(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((all, weight, at) => all + weight * Number(number[at]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

/** The NHS number: the eleventh weight is that of the check digit. */
export function isNhsNumber(number: string): boolean {
  const sum = digits(number.slice(0, 9)).reduce((all, digit, at) => all + digit * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(number[9])
}

/** The Irish PPS number: seven digits, a check letter, perhaps a second one. */
export function isPpsNumber(number: string): boolean {
  const sum = digits(number.slice(0, 7)).reduce((all, digit, at) => all + digit * (8 - at), 0)
  const second = number[8]?.toUpperCase()
  const extra = second === undefined || second === 'W' ? 0 : second.charCodeAt(0) - 64
  return 'WABCDEFGHIJKLMNOPQRSTUV'[(sum + extra * 9) % 23] === number[7]?.toUpperCase()
}

/** The identity card of Hong Kong: one or two letters, six digits, a check digit in brackets. */
export function isHongKongIdentity(text: string): boolean {
  const plain = text
    .replace(/[()（）\s]/g, '')
    .toUpperCase()
    .padStart(9, ' ')
  const values = [...plain.slice(0, 8)].map((one) => (one === ' ' ? 36 : Number.parseInt(one, 36)))
  const sum = values.reduce((all, value, at) => all + value * (9 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return plain[8] === (check === 10 ? 'A' : String(check))
}

/** The identity number of Taiwan: a letter and nine digits. */
export function isTaiwanIdentity(number: string): boolean {
  const letter = 10 + 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(number[0]?.toUpperCase() ?? '')
  const all = [Math.floor(letter / 10), letter % 10, ...digits(number.slice(1))]
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]
  return weights.reduce((sum, weight, at) => sum + weight * (all[at] ?? 0), 0) % 10 === 0
}

/** An ABA routing number of the United States. */
export function isRoutingNumber(number: string): boolean {
  const sum = digits(number).reduce((all, digit, at) => all + digit * ([3, 7, 1][at % 3] ?? 0), 0)
  return sum > 0 && sum % 10 === 0
}

/** Year, month and day of one day that there was. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1850 || year > 2099 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)
}
