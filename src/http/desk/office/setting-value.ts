import { locales } from '../../../domain/text/local-text.ts'
import { listText } from '../../../locales/dates.ts'
import { languages } from '../../../locales/locales.ts'
import type { Viewer } from '../../ui/viewer.ts'

/** What a field of the settings, or of a person, is called. */
export function settingLabel(field: string, { t }: Viewer): string {
  return t.officeHistory.fields[field as keyof typeof t.officeHistory.fields] ?? field
}

/** A value that can be read as it stands; undefined for what has parts of its own. */
export function plainValue(field: string, value: unknown, viewer: Viewer): string | undefined {
  const { officeHistory, words } = viewer.t
  if (value === null || value === '') return officeHistory.nothing
  if (typeof value === 'boolean') return value ? officeHistory.yes : officeHistory.no
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return undefined
  if (value.length === 0) return officeHistory.nothing
  if (!value.every((one) => typeof one === 'string' || typeof one === 'number')) return undefined
  const shown = field === 'roles' ? value.map((role) => words.roles[role as keyof typeof words.roles] ?? role) : value
  return listText(shown.map(String), viewer.locale)
}

export type StaffNames = ReadonlyMap<string, string>

/** Any value with all of its parts, so that two that differ look different. */
export function settingValue(field: string, value: unknown, viewer: Viewer, names: StaffNames): string {
  const text = textOf(field, value, viewer, names)
  return text === '' ? viewer.t.officeHistory.nothing : text
}

function textOf(field: string, value: unknown, viewer: Viewer, names: StaffNames): string {
  const { t } = viewer
  if (Array.isArray(value)) {
    const parts = value.map((one) => textOf(field, one, viewer, names))
    return value.some((one) => typeof one === 'object') ? parts.join('; ') : listText(parts, viewer.locale)
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([part, one]) => [partLabel(part, names, viewer), textOf(part, one, viewer, names)] as const)
      .filter(([, text]) => text !== '')
      .map(([label, text]) => (label ? `${label}${t.words.colon}${text}` : text))
      .join(t.words.comma)
  }
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? t.officeHistory.yes : t.officeHistory.no
  return wordOf(field, String(value), viewer) ?? names.get(String(value)) ?? String(value)
}

/** Parts whose values do not say by themselves what they are. */
function partLabel(part: string, names: StaffNames, { t }: Viewer): string | undefined {
  const { casework, notices, office } = t
  const labels: { readonly [part: string]: string } = {
    members: casework.units.members,
    head: casework.units.head,
    kind: casework.channels.kind,
    entry: casework.channels.entry,
    statute: casework.channels.statute,
    closed: casework.channels.isClosed,
    unitHeadAfter: casework.watching.unitHeadAfter,
    headAfter: casework.watching.headAfter,
    from: casework.watching.from,
    to: casework.watching.to,
    daily: notices.settings.daily,
    weekly: notices.settings.weekly,
    seal: office.look.seal,
    sealDark: office.look.sealDark,
    logo: office.look.logo,
    ...Object.fromEntries(locales.map((locale) => [locale, languages[locale].name])),
  }
  // A unit stands under its own name.
  return labels[part] ?? (part in plainParts ? undefined : (names.get(part) ?? part))
}

const plainParts = { id: '', name: '', by: '', unit: '', topic: '', channel: '', count: '', hour: '', weekday: '' }

function wordOf(field: string, value: string, { t }: Viewer): string | undefined {
  const tables: { readonly [field: string]: { readonly [value: string]: string } } = {
    kind: t.words.channels,
    entry: t.casework.channels.entries,
    roles: t.words.roles,
    by: { 'unit-head': t.casework.approval.unitHead },
    licence: t.openData.licences,
    unit: t.casework.watching.termUnits,
  }
  return tables[field]?.[value]
}
