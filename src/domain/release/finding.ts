import { shortened } from '../text/whole-words.ts'

/** What a look through a file can find, as `candor scan` names it. */
export const findingKinds = [
  'hidden-text',
  'invisible-layer',
  'annotation',
  'form-data',
  'attachment',
  'javascript',
  'previous-revision',
  'metadata',
  'hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'pivot-cache',
  'external-link',
  'defined-name',
  'tracked-change',
  'comment',
  'hidden-slide',
  'speaker-notes',
  'location',
  'embedded-object',
  'macro',
  'cropped-content',
  'custom-data',
  'personal-data',
  'malware',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** What of a person was found. `pattern`: by a pattern of the body's own. */
export const personalDataTypes = [
  'name',
  'e-mail',
  'telephone',
  'identity-number',
  'bank-account',
  'address',
  'vehicle-plate',
  'date-of-birth',
  'pattern',
] as const
export type PersonalDataType = (typeof personalDataTypes)[number]

/** `high` blocks a release until it is dealt with, `medium` asks a person to look, `low` is only mentioned. */
export type Severity = 'high' | 'medium' | 'low'

/** Where in the file; pages and parts of archives and letters by their order or name. */
export type Place = {
  /** From 1. Slides are pages too. */
  readonly page?: number
  readonly sheet?: string
  /** As in spreadsheets: `B4`, `B4:C9`, `4:9`, `B:C`. */
  readonly cell?: string
  /** A part of the file: a file in an archive, an attachment, a header, a stream. */
  readonly part?: string
}

export type Finding = {
  readonly kind: FindingKind
  readonly severity: Severity
  readonly where: Place
  /** How many there are at this place; left out for one. */
  readonly count?: number
  /** A few words of what was found. Only officers of the case see it. */
  readonly excerpt?: string
  /** For `personal-data`. */
  readonly what?: PersonalDataType
}

export type Verdict = 'clean' | 'review' | 'blocked' | 'unreadable'

/** Why a file could not be looked through to its end. */
export const unreadableReasons = [
  'unknown-type',
  'encrypted',
  'broken',
  'too-large',
  'too-slow',
  'unsupported',
] as const
export type UnreadableReason = (typeof unreadableReasons)[number]

export type Inspection = {
  /** The media type by content. `application/octet-stream` where it is not known. */
  readonly type: string
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  /** Where the verdict is `unreadable`. */
  readonly reason?: UnreadableReason
}

const severityOf: { readonly [K in FindingKind]: Severity } = {
  'hidden-text': 'high',
  'invisible-layer': 'high',
  annotation: 'high',
  'form-data': 'medium',
  attachment: 'high',
  javascript: 'high',
  'previous-revision': 'high',
  metadata: 'medium',
  'hidden-sheet': 'high',
  'hidden-rows': 'high',
  'hidden-columns': 'high',
  'pivot-cache': 'high',
  'external-link': 'medium',
  'defined-name': 'medium',
  'tracked-change': 'high',
  comment: 'high',
  'hidden-slide': 'high',
  'speaker-notes': 'high',
  location: 'high',
  'embedded-object': 'high',
  macro: 'high',
  'cropped-content': 'high',
  'custom-data': 'medium',
  'personal-data': 'medium',
  malware: 'high',
}

const severityOfPersonalData: { readonly [W in PersonalDataType]?: Severity } = {
  'identity-number': 'high',
  'bank-account': 'high',
  'date-of-birth': 'high',
}

export const maxExcerptLength = 80

/** A finding with the severity of its kind, and no more of what was found than an excerpt. */
export function finding(
  kind: FindingKind,
  where: Place,
  more: {
    readonly count?: number
    readonly excerpt?: string
    readonly what?: PersonalDataType
    readonly severity?: Severity
  } = {},
): Finding {
  const { count, excerpt, what, severity } = more
  const short = excerpt?.replace(/\s+/g, ' ').trim()
  return {
    kind,
    severity: severity ?? (what && severityOfPersonalData[what]) ?? severityOf[kind],
    where,
    ...(count === undefined || count === 1 ? {} : { count }),
    ...(short ? { excerpt: shortened(short, maxExcerptLength) } : {}),
    ...(what === undefined ? {} : { what }),
  }
}

/** What the findings come to. A file that could not be read to its end is never clean: `unreadable` stands whatever else was found. */
export function verdictOf(findings: readonly Finding[]): Exclude<Verdict, 'unreadable'> {
  if (findings.some(({ severity }) => severity === 'high')) return 'blocked'
  return findings.some(({ severity }) => severity === 'medium') ? 'review' : 'clean'
}
