import { childOf, childrenOf, element, type XmlElement } from '../../text/xml.ts'
import type { Days } from '../figures/distribution.ts'

/** A line of the form as people read it. */
export type UsLine = { readonly label: string; readonly value: Days | string | null }

/** One kind of content of a section: how it stands in the XML and on paper. One table serves the writer and the reader. */
export type UsCodec<T> = {
  /** Undefined where the schema asks for something that nobody has told. */
  write(value: T): readonly XmlElement[] | undefined
  read(parent: XmlElement): T
  lines(value: T): readonly UsLine[]
  /** What each of its numbers is called, by its key. */
  readonly labels?: { readonly [key: string]: string }
}

const foia = (name: string): string => `foia:${name}`

function numberIn(parent: XmlElement, name: string): number | null {
  const text = childOf(parent, name)?.text.trim()
  return text === undefined || text === '' ? null : Number(text)
}

type NumberField = readonly [element: string, label: string, optional?: 'optional']

/** Named numbers, each in an element of its own. */
export function numbers<K extends string>(
  fields: {
    readonly [name in K]: NumberField
  },
): UsCodec<{ readonly [name in K]: number | null }> {
  const entries = Object.entries(fields) as [K, NumberField][]
  return {
    write(value) {
      const written: XmlElement[] = []
      for (const [key, [name, , optional]] of entries) {
        if (value[key] !== null) written.push(element(foia(name), String(value[key])))
        else if (!optional) return undefined
      }
      return written
    },
    read: (parent) =>
      Object.fromEntries(entries.map(([key, [name]]) => [key, numberIn(parent, name)])) as {
        [name in K]: number | null
      },
    lines: (value) => entries.map(([key, [, label]]) => ({ label, value: value[key] })),
    labels: Object.fromEntries(entries.map(([key, [, label]]) => [key, label])),
  }
}

type DayField = readonly [element: string, label: string]

/** Days, each a value, or the code LT1 for less than one. */
export function days<K extends string>(
  fields: {
    readonly [name in K]: DayField
  },
): UsCodec<{ readonly [name in K]: Days | null }> {
  const entries = Object.entries(fields) as [K, DayField][]
  const written = (name: string, value: Days): XmlElement =>
    value === '<1' ? element(foia(`${name}Code`), 'LT1') : element(foia(`${name}Value`), String(value))
  return {
    write: (value) =>
      entries.flatMap(([key, [name]]) => {
        const days = value[key]
        return days === null ? [] : [written(name, days)]
      }),
    read: (parent) =>
      Object.fromEntries(
        entries.map(([key, [name]]) => [key, childOf(parent, `${name}Code`) ? '<1' : numberIn(parent, `${name}Value`)]),
      ) as { [name in K]: Days | null },
    lines: (value) => entries.map(([key, [, label]]) => ({ label, value: value[key] })),
  }
}

/** Contents one after the other, each under a name of its own: in an element of its own where one is given. */
export function nested<T extends { readonly [name: string]: unknown }>(
  parts: {
    readonly [K in keyof T]: readonly [element: string | null, label: string, codec: UsCodec<T[K]>]
  },
): UsCodec<T> {
  const entries = Object.entries(parts) as [keyof T, readonly [string | null, string, UsCodec<T[keyof T]>]][]
  return {
    write(value) {
      const written: XmlElement[] = []
      for (const [key, [name, , codec]] of entries) {
        const inner = codec.write(value[key])
        if (inner === undefined) return undefined
        written.push(...(name === null ? inner : [element(foia(name), inner)]))
      }
      return written
    },
    read: (parent) =>
      Object.fromEntries(
        entries.map(([key, [name, , codec]]) => [
          key,
          codec.read(name === null ? parent : (childOf(parent, name) ?? element(name))),
        ]),
      ) as T,
    lines: (value) =>
      entries.flatMap(([key, [, prefix, codec]]) =>
        codec.lines(value[key]).map(({ label, value: shown }) => ({
          label: prefix === '' ? label : label === '' ? prefix : `${prefix}: ${label}`,
          value: shown,
        })),
      ),
  }
}

/** Counts by code or by description; `keep` says whether those of zero are written. */
export function counts(
  item: string,
  key: string,
  quantity: string,
  labels: { readonly [code: string]: string },
  keep: 'zeros' | 'without-zeros',
): UsCodec<{ readonly [code: string]: number }> {
  const known = Object.keys(labels)
  const shown = (value: { readonly [code: string]: number }): readonly string[] => [
    ...known.filter((code) => keep === 'zeros' || (value[code] ?? 0) > 0),
    ...Object.keys(value).filter((code) => !known.includes(code)),
  ]
  return {
    write: (value) =>
      shown(value).map((code) =>
        element(foia(item), [element(foia(key), code), element(foia(quantity), String(value[code] ?? 0))]),
      ),
    read: (parent) =>
      Object.fromEntries(
        childrenOf(parent, item).map((one) => [childOf(one, key)?.text.trim() ?? '', numberIn(one, quantity) ?? 0]),
      ),
    lines: (value) =>
      [...new Set([...known, ...Object.keys(value)])].map((code) => ({
        label: labels[code] ?? code,
        value: value[code] ?? 0,
      })),
  }
}

export type OldItem = { readonly receivedOn: string; readonly days: number }

/** The oldest ten: the date of receipt and the days that it has been pending. */
export const oldItems: UsCodec<readonly OldItem[]> = {
  write: (items) =>
    items.map(({ receivedOn, days: pending }) =>
      element('foia:OldItem', [
        element('foia:OldItemReceiptDate', receivedOn),
        element('foia:OldItemPendingDaysQuantity', String(pending)),
      ]),
    ),
  read: (parent) =>
    childrenOf(parent, 'OldItem').map((item) => ({
      receivedOn: childOf(item, 'OldItemReceiptDate')?.text.trim() ?? '',
      days: numberIn(item, 'OldItemPendingDaysQuantity') ?? 0,
    })),
  lines: (items) =>
    Array.from({ length: 10 }, (_, index) => {
      const item = items[index]
      return { label: ordinals[index] ?? '', value: item ? `${item.receivedOn} (${item.days} days)` : null }
    }),
}

const ordinals = ['Oldest', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th', '10th']
