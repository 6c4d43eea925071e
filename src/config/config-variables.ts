import { z } from 'zod'
import { parseSmtpUrl } from '../adapters/mail/smtp-url.ts'
import { parseClamdUrl } from '../adapters/virus/clamd.ts'
import { addressRanges, loopback } from '../domain/network/address-range.ts'
import { logLevels } from '../http/operations/log.ts'
import { certificateCheck, fileOf, privateKeyCheck, refused, rsaKeyCheck } from './config-files.ts'

/** One environment variable. `accepts` completes "accepted: ..." in the message and fills the table of the documentation. */
export type Variable<T> = {
  readonly doc: string
  readonly accepts: string
  /** What stands when it is not set, in words. */
  readonly otherwise: string
  readonly schema: z.ZodType<T>
  /** Hides what must not be printed of a wrong value. */
  readonly masked?: (given: string) => string
}

const variable = <T>(it: Variable<T>): Variable<T> => it

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535)
const portNumbers = 'a port number, 0 to 65535 (0 takes a free one)'

const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i
const address = /^[^\s@<>"]+@[^\s@<>"]+$/
const mailbox = /^[^\r\n<>"]+ <[^\s@<>"]+@[^\s@<>"]+>$/

const url = (protocols: readonly string[], also: (parsed: URL) => boolean = () => true) =>
  z.string().refine((text) => {
    if (!URL.canParse(text)) return false
    const parsed = new URL(text)
    return protocols.includes(parsed.protocol) && also(parsed)
  })

function isSmtpUrl(text: string): boolean {
  try {
    parseSmtpUrl(text)
    return true
  } catch {
    return false
  }
}

const web = ['http:', 'https:']

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most)

/** A name and password may stand even in a URL that cannot be parsed: all up to the last `@` goes, but the scheme. */
const withoutPassword = (given: string) =>
  given.replace(/^([a-z]+:\/\/)?.*@/is, '$1***@').replace(/(password=)[^&]*/gi, '$1***')
const lengthOnly = (given: string) => `${[...given].length} characters, not shown`

const addressRangesInput = z.string().transform((given, context) => {
  const ranges = addressRanges(given)
  return ranges.length > 0 && ranges.every((range) => range !== undefined)
    ? ranges
    : refused(context, 'holds something that is no address')
})

/** Every variable that Candor reads. docs/operations/configuration.md is made from this table (`npm run docs`). */
export const variables = {
  PORT: variable({
    doc: 'The port on which `candor serve` listens.',
    accepts: portNumbers,
    otherwise: '`3000`',
    schema: port,
  }),
  HOST: variable({
    doc: 'The address on which it listens. Set `0.0.0.0` or `::` to be reached from other machines without a proxy on this one.',
    accepts: 'a host name or an IP address',
    otherwise: '`127.0.0.1`',
    schema: z.string().refine((text) => hostName.test(text) || z.ipv6().safeParse(text).success),
  }),
  BASE_URL: variable({
    doc: 'The address that people use, for the links in letters and feeds.',
    accepts: 'an http: or https: URL without a path',
    otherwise: '`http://localhost:` and `PORT`',
    // Links are made by adding a path.
    schema: url(web, ({ pathname, search, hash }) => pathname + search + hash === '/').transform(
      (text) => new URL(text).origin,
    ),
  }),
  DATA_DIR: variable({
    doc: 'The folder of the database, the documents and the secret, as far as they are not set apart below. Back it up.',
    accepts: 'the path of a folder that can be written to',
    otherwise: '`./data`',
    schema: z.string(),
  }),
  DATABASE_URL: variable({
    doc: 'Where the case files are: SQLite, or PostgreSQL when several machines serve the same office.',
    accepts: 'file: and a path (SQLite), or postgresql: and the rest of its URL',
    otherwise: '`candor.db` in `DATA_DIR`',
    schema: z.union([z.string().regex(/^file:[^?#]+$/), url(['postgresql:', 'postgres:'])]),
    masked: withoutPassword,
  }),
  BLOB_URL: variable({
    doc: 'Where the documents are.',
    accepts: 'file: and the path of a folder',
    otherwise: '`blobs` in `DATA_DIR`',
    schema: z.string().regex(/^file:[^?#]+$/),
    masked: withoutPassword,
  }),
  MAX_STAFF_UPLOAD_BYTES: variable({
    doc: 'The largest file that staff may add to a request: it comes in pieces, and goes on where a connection was lost.',
    accepts: 'a number of bytes, 1024 to 1099511627776',
    otherwise: '`2147483648` (2 GiB)',
    schema: z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .refine((bytes) => bytes >= 1024 && bytes <= 2 ** 40),
  }),
  MAX_MAILED_BYTES: variable({
    doc: 'The files of an answer are attached to its letter up to this size, all of them together and as they travel (base64 makes them a third larger); larger ones are fetched over a link. `0` attaches none. Set it below what your mail server takes.',
    accepts: 'a number of bytes, 0 to 26214400',
    otherwise: '`5242880` (5 MiB)',
    schema: wholeNumber(0, 25 * 1024 * 1024),
  }),
  MAX_UPLOAD_BYTES: variable({
    doc: 'The largest document that may be attached.',
    accepts: 'a number of bytes, 1024 to 4294967296',
    otherwise: '`104857600` (100 MiB)',
    schema: z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .refine((bytes) => bytes >= 1024 && bytes <= 2 ** 32),
  }),
  CLAMD_URL: variable({
    doc: 'A clamd that looks for viruses in every file. While it does not answer, files wait to be looked through, and nothing that waits goes out.',
    accepts: 'tcp://host:port (3310 where none is named), or unix: and the path of its socket',
    otherwise: 'nothing looks for viruses',
    schema: z.string().transform((text, context) => parseClamdUrl(text) ?? refused(context, 'names no clamd')),
  }),
  OCR_COMMAND: variable({
    doc: 'A program that reads the words of pictures, with options where it needs any; it is called as tesseract is (Debian: tesseract-ocr, tesseract-ocr-chi-sim). Where no language is named (`-l`), the installed ones of English, Chinese, German, French and Spanish are taken.',
    accepts: 'a program that can be called, and options between blanks',
    otherwise: 'pictures and scanned pages are not read, which the desk says',
    schema: z.string().transform((text, context) => {
      const words = text.trim().split(/\s+/)
      return words[0] ? words : refused(context, 'names no program')
    }),
  }),
  OFFICE_COMMAND: variable({
    doc: 'LibreOffice, which lays out texts and presentations when a safe copy of them is made (Debian: libreoffice-writer-nogui, libreoffice-impress-nogui). It runs without network where the system allows it, in a folder of its own, one file at a time, two minutes at most.',
    accepts: 'the name of a program, or its path: soffice',
    otherwise: 'a safe copy of a text or a presentation has its words alone',
    schema: z.string().regex(/^(?:[\w.+-]+|\/.*)$/),
  }),
  SMTP_URL: variable({
    doc: 'The server that takes the letters. Without it they wait in the outbox, which the desk shows.',
    accepts:
      'smtps://host, smtp://host?starttls=required, smtp://host (STARTTLS where offered) or smtp://host?starttls=never, with name:password@ and :port where needed',
    otherwise: 'nothing is sent',
    schema: z.string().refine(isSmtpUrl),
    masked: withoutPassword,
  }),
  SMTP_CA_FILE: variable({
    doc: 'Certificates that the server named by `SMTP_URL` may show, beside those that every system trusts: for one that an office has signed itself. Its certificate is always checked.',
    accepts: 'the path of a PEM file with at least one certificate',
    otherwise: 'those that Node trusts',
    schema: z.string().transform((path, context) => fileOf(path, certificateCheck, context)),
  }),
  SMTP_CONNECTIONS: variable({
    doc: 'How many letters are on their way to the server at a time. They are ended one after the other, so that a power cut repeats one at most. Set `1` where the server takes a quarter of a minute and more for each.',
    accepts: 'a whole number, 1 to 20',
    otherwise: '`5`',
    schema: wholeNumber(1, 20),
  }),
  SMTP_RATE: variable({
    doc: 'The most letters a second, where the server limits them.',
    accepts: 'a number, 0.01 to 1000',
    otherwise: 'as fast as the server takes them',
    schema: z
      .string()
      .regex(/^\d{1,4}([.]\d{1,2})?$/)
      .transform(Number)
      .refine((rate) => rate >= 0.01 && rate <= 1000),
  }),
  SMTP_TIMEOUT: variable({
    doc: 'How long a server that says nothing is waited for. What it did not take is tried again later.',
    accepts: 'a whole number of seconds, 1 to 120',
    otherwise: '`60`',
    schema: wholeNumber(1, 120),
  }),
  DKIM_DOMAIN: variable({
    doc: 'The domain in whose name letters are signed (DKIM); the next two belong to it. Leave it out where the mail server signs.',
    accepts: 'a domain name',
    otherwise: 'letters are not signed',
    schema: z.string().regex(hostName),
  }),
  DKIM_SELECTOR: variable({
    doc: 'The selector under which the public key stands in the DNS: `selector._domainkey.domain`.',
    accepts: 'letters, digits, hyphens and dots',
    otherwise: 'needed with `DKIM_DOMAIN`',
    schema: z.string().regex(hostName),
  }),
  DKIM_KEY: variable({
    doc: 'The private key that signs.',
    accepts: 'the path of a PEM file with an RSA private key of at least 1024 bits, or the PEM text itself',
    otherwise: 'needed with `DKIM_DOMAIN`',
    schema: z.string().transform((given, context) => {
      if (!given.includes('-----BEGIN')) return fileOf(given, rsaKeyCheck, context)
      const why = rsaKeyCheck(given)
      return why === undefined ? given : refused(context, why)
    }),
    masked: (given) => (given.includes('-----BEGIN') ? lengthOnly(given) : JSON.stringify(given)),
  }),
  MAIL_FROM: variable({
    doc: 'Who the letters are from.',
    accepts: 'an address, or a name and an address: Freedom of Information <foi@example.org>',
    otherwise: '`candor@` and `MAIL_DOMAIN`',
    schema: z.string().refine((text) => address.test(text) || mailbox.test(text)),
  }),
  MAIL_DOMAIN: variable({
    doc: 'The domain of the intake addresses: a body is `slug@`, a case `slug+token@`, the return path of a letter `bounce+token@` this domain. Where `INBOUND_SMTP_PORT` is set too, letters are sent with their own return path.',
    accepts: 'a domain name',
    otherwise: '`localhost`',
    schema: z.string().regex(hostName),
  }),
  INBOUND_SMTP_PORT: variable({
    doc: 'The port on which letters to the intake addresses are received.',
    accepts: portNumbers,
    otherwise: 'none are received',
    schema: port,
  }),
  INBOUND_SMTP_HOST: variable({
    doc: 'The address on which letters are received. Set `0.0.0.0` or `::` where no mail server on this machine passes them on.',
    accepts: 'a host name or an IP address',
    otherwise: '`HOST`',
    schema: z.string().refine((text) => hostName.test(text) || z.ipv6().safeParse(text).success),
  }),
  INBOUND_SMTP_CERT: variable({
    doc: 'The certificate with which letters are received encrypted (STARTTLS), with its chain. Read when Candor starts.',
    accepts: 'the path of a PEM file with a certificate',
    otherwise: 'no encryption is offered',
    schema: z.string().transform((path, context) => fileOf(path, certificateCheck, context)),
  }),
  INBOUND_SMTP_KEY: variable({
    doc: 'The private key of that certificate.',
    accepts: 'the path of a PEM file with the private key of that certificate, without a passphrase',
    otherwise: 'needed with `INBOUND_SMTP_CERT`',
    schema: z.string().transform((path, context) => fileOf(path, privateKeyCheck, context)),
  }),
  INBOUND_GREYLIST: variable({
    doc: 'Whether servers that were never heard of are asked to come back after a minute, which most senders of spam do not.',
    accepts: 'yes or no',
    otherwise: '`no`',
    schema: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
  }),
  TRUSTED_RELAYS: variable({
    doc: 'The mail servers that pass letters on to Candor, by the addresses from which they connect. They are exempt from the limits of a single sender, and what they say of senders counts (`MAIL_TRUSTED_AUTHSERV`).',
    accepts: 'IP addresses and ranges, with commas between them: 192.0.2.25, 2001:db8::/48',
    otherwise: 'none is trusted',
    schema: addressRangesInput,
  }),
  MAIL_TRUSTED_AUTHSERV: variable({
    doc: 'The mail server whose `Authentication-Results` tell whether the sender is who they say, by its name in that header. They count only in letters that come from one of `TRUSTED_RELAYS`, in the topmost such header. It must remove such headers of others that carry its name. Without it, nobody is taken for the requester by mail until an officer confirms it.',
    accepts: 'the authserv-id, such as mx.example.org',
    otherwise: 'none is trusted',
    schema: z.string().regex(/^[^\s;()"]{1,253}$/),
  }),
  SECRET: variable({
    doc: 'What the secret links and sessions are derived from. Whoever changes it makes every link sent so far invalid.',
    accepts: 'at least 32 characters',
    otherwise: 'made once and kept in `DATA_DIR/secret`, readable by its owner only',
    schema: z.string().min(32),
    masked: lengthOnly,
  }),
  TRUSTED_PROXIES: variable({
    doc: 'The reverse proxies in front of Candor, by the addresses from which they connect. Only what they say in `X-Forwarded-For` is believed: callers are counted by it. Without it everybody behind a proxy counts as one caller.',
    accepts:
      'IP addresses and ranges, with commas between them: 192.0.2.7, 10.0.0.0/8, ::1; `loopback` for this machine',
    otherwise: 'none: callers are told apart by their connection',
    schema: z
      .string()
      .transform((given) => given.replace(/(?<=^|,)\s*loopback\s*(?=,|$)/gi, loopback))
      .pipe(addressRangesInput),
  }),
  METRICS_TOKEN: variable({
    doc: 'With this token (`Authorization: Bearer`) `/metrics` answers from anywhere.',
    accepts: 'at least 16 characters without blanks',
    otherwise: '`/metrics` answers this machine alone',
    schema: z.string().regex(/^\S{16,}$/),
    masked: lengthOnly,
  }),
  LOG_LEVEL: variable({
    doc: 'The least that is logged: one JSON object a line, on standard error.',
    accepts: `one of ${logLevels.join(', ')}`,
    otherwise: '`info`',
    schema: z.enum(logLevels),
  }),
  NODE_ENV: variable({
    doc: 'With `production`, `npm start` (`candor serve --demo-if-empty`) loads no demonstration data and prints no sign-in links.',
    accepts: 'any text; only `production` has a meaning',
    otherwise: 'an empty store is filled with the demonstration by `npm start`',
    schema: z.string(),
  }),
}

export type VariableName = keyof typeof variables

/** Names that later versions will read. Setting one stops the start: it would do nothing, and be taken for done. */
export const reservedVariables = /^OIDC_/
