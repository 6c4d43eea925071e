import { expect, test } from 'vitest'
import { oddLetters } from './odd-letters.ts'
import { oddReplies } from './odd-replies.ts'
import { oddReports } from './odd-reports.ts'

/** Every letter is read in read-mail.test.ts or odd-replies.test.ts; here they are counted, by what is odd about them. */
const all = [...oddLetters(), ...oddReplies(), ...oddReports()].map(({ oddity }) => oddity)

test.each([
  ['winmail.dat', /^winmail/, 15],
  ['uuencode', /^uuencode/, 10],
  ['a message within a message', /^a message within/, 5],
  ['boundaries that are missing or wrong', /boundary|^parts and no Content-Type/, 45],
  ['GB18030 under any name', /GB18030|in GB2312|raw GB bytes|cut a character/, 84],
  ['Big5 under any name', /Big5/, 24],
  ['UTF-8 under a wrong name', /^UTF-8 called/, 12],
  ['Windows-1252 under any name', /^Windows-1252/, 15],
  ['UTF-7', /^UTF-7/, 6],
  ['bodies that are empty, or not parted from the head', /^no body|^no blank line|empty plain part/, 15],
  ['file names by RFC 2231 and its rivals', /^a file name by/, 36],
  ['quoted letters in text', /^an? (English|Chinese) quote|between the quotes/, 68],
  [
    'answers by Gmail, Outlook, Apple, Yahoo, Thunderbird',
    /^an answer by (Gmail|Outlook|Apple|the tele|Yahoo|Thunder)/,
    90,
  ],
  ['answers by QQ, 163, Foxmail and others of China', /^an answer by (QQ|163|Foxmail|Chinese)/, 50],
  ['format=flowed', /^format=flowed/, 5],
  [
    'bounces of Postfix, Exchange, qmail, Exim, Gmail, QQ, 163',
    /^(Postfix|Exchange|qmail|Exim|Gmail|QQ$|163$|an office)/,
    33,
  ],
  ['automatic answers and their like', /^(away|a list|without a sender|a person)/, 42],
])('there are letters with %s', (_what, which, count) => {
  expect(all.filter((oddity) => which.test(oddity))).toHaveLength(count)
})

test('that makes five hundred letters and more', () => {
  expect(all.length).toBeGreaterThanOrEqual(500)
})
