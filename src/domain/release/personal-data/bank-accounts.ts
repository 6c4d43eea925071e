import { isLuhn, isMod97, isRoutingNumber } from './checksums.ts'
import { alone, byPattern, type Detector, digitsOf } from './match.ts'

const what = 'bank-account'

/** How long the IBANs of a country are (SWIFT IBAN registry). */
const ibanLengths: { readonly [country: string]: number } = {
  ...{ AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, BY: 28, CH: 21, CR: 22, CY: 28 },
  ...{ CZ: 24, DE: 22, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18 },
  ...{ GR: 27, GT: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LC: 32 },
  ...{ LI: 21, LT: 20, LU: 20, LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MR: 27, MT: 31, MU: 30, NL: 18, NO: 15 },
  ...{ PK: 24, PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22, SA: 24, SC: 31, SE: 24, SI: 19, SK: 24, SM: 27, ST: 25 },
  ...{ SV: 28, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24, XK: 20 },
}

/** An IBAN may run into the word behind it: it is as long as its country says. */
const iban: Detector = (text) =>
  [...text.matchAll(/(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}/gu)].flatMap(({ 0: found, index }) => {
    const length = ibanLengths[found.slice(0, 2)]
    if (length === undefined) return []
    let end = 0
    for (let seen = 0; seen < length && end < found.length; end += 1) if (found[end] !== ' ') seen += 1
    const number = found.slice(0, end).replace(/ /g, '')
    return number.length === length && isMod97(number) ? [{ what, start: index, end: index + end }] : []
  })

/** The first digits of the networks of payment cards. */
const cardPrefix = /^(?:4|5[1-5]|2(?:2[2-9]|[3-6]|7[01]|720)|3[47]|35(?:2[89]|[3-8])|6011|64[4-9]|65|62|81)/

const cardNumbers: Detector = (text) =>
  [
    ...text.matchAll(
      /(?<![\p{L}\d.,-])(?:\d{4}(?<gap>[ -])\d{4}\k<gap>\d{4}\k<gap>\d{1,7}|3[47]\d{2}(?<gap2>[ -])\d{6}\k<gap2>\d{5}|\d{13,19})(?![\d-]|[.,]\d|\p{sc=Latin})/gu,
    ),
  ].flatMap(({ 0: found, index }) => {
    const number = digitsOf(found)
    const isCard = number.length >= 13 && number.length <= 19 && cardPrefix.test(number) && isLuhn(number)
    const isOne = isCard && !/^(\d)\1*$/.test(number)
    return isOne ? [{ what, start: index, end: index + found.length }] : []
  })

const britishAccount: Detector = byPattern(
  what,
  /\bsort[ -]?code\b[ \t]*(?:no\.?|number|is)?[ \t]*[:：]?[ \t]*(\d{2}[- ]?\d{2}[- ]?\d{2})(?!\d)/giu,
)
const byLabel: Detector = byPattern(
  what,
  /(?:\b(?:bank )?(?:account|acct|a\/c)(?: (?:no|number|num))?|(?:银行|銀行)?(?:账号|帐号|賬號|帳號|账户|帳戶|卡号|卡號)|\bKontonummer|\bnuméro de compte)\.?[ \t]*(?:is)?[ \t]*[:：#]?[ \t]*(\d(?:[ -]?\d){5,18})(?!\d)/giu,
  (found) => digitsOf(found).length >= 6,
)
const routing: Detector = byPattern(
  what,
  new RegExp(alone('\\d{9}'), 'gu'),
  (found, before) => /\b(?:routing|ABA|transit)\b/i.test(before) && isRoutingNumber(found),
)

export const bankAccounts: readonly Detector[] = [iban, cardNumbers, britishAccount, byLabel, routing]
