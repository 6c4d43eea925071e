import { join, resolve } from 'node:path'
import type { z } from 'zod'
import type { SmtpOptions } from '../adapters/mail/smtp-mailer.ts'
import type { ClamdAddress } from '../adapters/virus/clamd.ts'
import { usualMailedBytes } from '../domain/mail/enclosed-files.ts'
import type { AddressRange } from '../domain/network/address-range.ts'
import type { LogLevel } from '../http/operations/log.ts'
import { belongsTo, whyRefused } from './config-files.ts'
import { reservedVariables, type Variable, type VariableName, variables } from './config-variables.ts'
import { installationSecret } from './installation-secret.ts'

/** What the operator has decided, whole and checked. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Without a slash at its end. */
  readonly baseUrl: string
  /** An absolute path. */
  readonly dataDir: string
  readonly databaseUrl: string
  readonly blobUrl: string
  readonly maxUploadBytes: number
  readonly maxStaffUploadBytes: number
  readonly maxMailedBytes: number
  /** Without it, nothing looks for viruses. */
  readonly clamd: ClamdAddress | undefined
  /** Without it, letters wait in the outbox. */
  readonly smtpUrl: string | undefined
  /** The program and its options. Without it, pictures are not read. */
  readonly ocrCommand: readonly string[] | undefined
  /** LibreOffice. Without it, documents are not laid out. */
  readonly officeCommand: string | undefined
  readonly smtp: SmtpOptions
  readonly mailFrom: string
  readonly mailDomain: string
  /** Without it, no letters are received. */
  readonly inboundSmtpPort: number | undefined
  readonly inboundSmtpHost: string
  /** The certificate (with its chain) and its key, PEM. */
  readonly inboundSmtpTls: { readonly cert: string; readonly key: string } | undefined
  readonly inboundGreylist: boolean
  /** The relays that pass letters on to us: bound by no limit of a single sender, and believed about senders. */
  readonly trustedRelays: readonly AddressRange[]
  readonly mailTrustedAuthserv: string | undefined
  readonly secret: string
  /** Whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly AddressRange[]
  /** What opens /metrics from other machines. */
  readonly metricsToken: string | undefined
  readonly logLevel: LogLevel
  /** No demonstration data. */
  readonly production: boolean
}

/** The configuration, or one line for each variable that is wrong. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly lines: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

type Values = { [Name in VariableName]?: z.output<(typeof variables)[Name]['schema']> }

/**
 * Reads the environment, here and nowhere else. A variable that is set but empty counts as not set. Where SECRET is
 * missing, one is made once and kept in DATA_DIR.
 */
export function readConfig(env: Environment): ConfigResult {
  const lines: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, { schema, accepts, masked }] of Object.entries(variables)) {
    const given = env[name]
    if (given === undefined || given === '') continue
    const parsed = schema.safeParse(given)
    if (parsed.success) values[name] = parsed.data
    else lines.push(wrongLine(name, masked ? masked(given) : JSON.stringify(given), accepts, whyRefused(parsed.error)))
  }
  for (const name of Object.keys(env).filter((one) => reservedVariables.test(one) && env[one]))
    lines.push(`${name}: is reserved for a later version and does nothing yet; accepted: not set`)
  lines.push(...missingOf(env, dkimNames), ...missingOf(env, inboundTlsNames))
  const { INBOUND_SMTP_CERT: cert, INBOUND_SMTP_KEY: key } = values as Values
  if (cert !== undefined && key !== undefined && !belongsTo(cert, key)) {
    const { accepts } = variables.INBOUND_SMTP_KEY
    const given = JSON.stringify(env.INBOUND_SMTP_KEY)
    lines.push(wrongLine('INBOUND_SMTP_KEY', given, accepts, 'holds the key of another certificate'))
  }
  if (lines.length > 0) return { ok: false, lines }
  return withSecret(withDefaults(values as Values), values as Values)
}

type ScanConfig = Pick<Config, 'clamd' | 'ocrCommand' | 'officeCommand'>

/** What a command that looks through files needs, and nothing else. `lines`: what is wrong with it. */
export function readScanConfig(env: Environment): ScanConfig | { readonly lines: readonly string[] } {
  const lines: string[] = []
  const read = <T>(name: VariableName, { accepts, schema }: Variable<T>): T | undefined => {
    const given = env[name]
    if (given === undefined || given === '') return undefined
    const parsed = schema.safeParse(given)
    if (!parsed.success) lines.push(wrongLine(name, JSON.stringify(given), accepts, whyRefused(parsed.error)))
    return parsed.data
  }
  const config = {
    clamd: read('CLAMD_URL', variables.CLAMD_URL),
    ocrCommand: read('OCR_COMMAND', variables.OCR_COMMAND),
    officeCommand: read('OFFICE_COMMAND', variables.OFFICE_COMMAND),
  }
  return lines.length > 0 ? { lines } : config
}

const dkimNames = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'] as const
const inboundTlsNames = ['INBOUND_SMTP_CERT', 'INBOUND_SMTP_KEY'] as const

function wrongLine(name: string, given: string, accepts: string, why: string | undefined): string {
  return `${name}: given ${given}${why === undefined ? '' : `, which ${why}`}; accepted: ${accepts}`
}

/** A line for each of these that is not set, where another of them is: they are of use only together. */
function missingOf(env: Environment, names: readonly VariableName[]): readonly string[] {
  const set = names.find((name) => env[name])
  if (set === undefined) return []
  return names
    .filter((name) => !env[name])
    .map((name) => `${name}: given nothing; accepted: ${variables[name].accepts}, since ${set} is set`)
}

function withDefaults(values: Values): Omit<Config, 'secret'> {
  const port = values.PORT ?? 3000
  const dataDir = resolve(values.DATA_DIR ?? './data')
  const mailDomain = values.MAIL_DOMAIN ?? 'localhost'
  return {
    port,
    host: values.HOST ?? '127.0.0.1',
    baseUrl: values.BASE_URL ?? `http://localhost:${port}`,
    dataDir,
    databaseUrl: values.DATABASE_URL ?? `file:${join(dataDir, 'candor.db')}`,
    blobUrl: values.BLOB_URL ?? `file:${join(dataDir, 'blobs')}`,
    maxUploadBytes: values.MAX_UPLOAD_BYTES ?? 100 * 1024 * 1024,
    maxStaffUploadBytes: values.MAX_STAFF_UPLOAD_BYTES ?? 2 * 1024 ** 3,
    maxMailedBytes: values.MAX_MAILED_BYTES ?? usualMailedBytes,
    clamd: values.CLAMD_URL,
    ocrCommand: values.OCR_COMMAND,
    officeCommand: values.OFFICE_COMMAND,
    smtpUrl: values.SMTP_URL,
    smtp: smtpOf(values),
    mailFrom: values.MAIL_FROM ?? `candor@${mailDomain}`,
    mailDomain,
    inboundSmtpPort: values.INBOUND_SMTP_PORT,
    inboundSmtpHost: values.INBOUND_SMTP_HOST ?? values.HOST ?? '127.0.0.1',
    inboundSmtpTls:
      values.INBOUND_SMTP_CERT && values.INBOUND_SMTP_KEY
        ? { cert: values.INBOUND_SMTP_CERT, key: values.INBOUND_SMTP_KEY }
        : undefined,
    inboundGreylist: values.INBOUND_GREYLIST ?? false,
    trustedRelays: values.TRUSTED_RELAYS ?? [],
    mailTrustedAuthserv: values.MAIL_TRUSTED_AUTHSERV,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL ?? 'info',
    production: values.NODE_ENV === 'production',
  }
}

/** Letters that come back reach Candor where it receives mail, at a domain that the operator gave. */
const returnDomainOf = ({ INBOUND_SMTP_PORT, MAIL_DOMAIN }: Values) =>
  INBOUND_SMTP_PORT === undefined || MAIL_DOMAIN === undefined || MAIL_DOMAIN === 'localhost' ? undefined : MAIL_DOMAIN

function smtpOf(values: Values): SmtpOptions {
  const returnDomain = returnDomainOf(values)
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY: privateKey } = values
  return {
    connections: values.SMTP_CONNECTIONS ?? 5,
    timeoutSeconds: values.SMTP_TIMEOUT ?? 60,
    ...(values.SMTP_RATE === undefined ? {} : { lettersASecond: values.SMTP_RATE }),
    ...(values.SMTP_CA_FILE === undefined ? {} : { certificates: values.SMTP_CA_FILE }),
    ...(returnDomain === undefined ? {} : { returnDomain }),
    ...(domain && selector && privateKey ? { dkim: { domain, selector, privateKey } } : {}),
  }
}

function withSecret(config: Omit<Config, 'secret'>, { SECRET, DATA_DIR }: Values): ConfigResult {
  if (SECRET !== undefined) return { ok: true, config: { ...config, secret: SECRET } }
  try {
    const secret = installationSecret(config.dataDir)
    if (variables.SECRET.schema.safeParse(secret).success) return { ok: true, config: { ...config, secret } }
    return {
      ok: false,
      lines: [
        `SECRET: ${join(config.dataDir, 'secret')} holds ${secret.length} characters; accepted: ${variables.SECRET.accepts}`,
      ],
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return {
      ok: false,
      lines: [
        `DATA_DIR: given ${JSON.stringify(DATA_DIR ?? './data')} (${code}); accepted: ${variables.DATA_DIR.accepts}`,
      ],
    }
  }
}
