import { typicalChannels } from '../../../app/office/typical-channels.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { TypicalChannels } from '../../../domain/statute/statute.ts'
import { locales } from '../../../domain/text/local-text.ts'
import { many, one, type Values } from '../../ui/form-values.ts'
import type { CaseworkPage } from './casework-frame.tsx'

/** What a form of these pages is about: `save letter`, `remove 2`. */
export type Doing = { readonly verb: string; readonly which: string }

export function doingOf(values: Values): Doing {
  const [verb = '', which = ''] = one(values, 'do').split(' ')
  return { verb, which }
}

/** The settings as they would be after the form, as the use case takes them; undefined where there is no such form. */
export function caseworkInputOf(page: CaseworkPage, values: Values, { settings }: Body): object | undefined {
  const { verb, which } = doingOf(values)
  const given = (name: string) => one(values, name).trim()
  switch (page) {
    case 'channels':
      return channelsAfter(values, settings.channels ?? [])
    case 'units': {
      const { units, unitMembers = {} } = settings
      const all = units.map((name) => ({ name, ...(unitMembers[name] ?? { members: [] }) }))
      const fresh = { name: given('name'), members: many(values, 'members'), head: given('head') }
      return { units: listAfter(all, verb === 'save' && which === 'new' ? 'add' : verb, which, fresh) }
    }
    case 'routing': {
      if (verb === 'topics') return { topics: linesOf(one(values, 'topics')) }
      const fresh = { channel: given('channel'), topic: given('topic'), unit: given('unit') }
      return { routes: listAfter(settings.routes ?? [], verb, which, fresh) }
    }
    case 'approval': {
      const who = given('who')
      const by = who === 'unit-head' ? who : who === 'named' ? many(values, 'by') : []
      return { approvalSteps: listAfter(settings.approvalSteps ?? [], verb, which, { name: given('name'), by }) }
    }
    case 'personal-data': {
      if (verb === 'names') return { namesToFind: linesOf(one(values, 'namesToFind')) }
      const fresh = { title: given('title'), pattern: given('pattern'), sample: one(values, 'sample') }
      return { patternsToFind: listAfter(settings.patternsToFind ?? [], verb, which, fresh) }
    }
    case 'watching':
      return watchingOf(given)
  }
}

/** A list with one entry added, put in place of another, moved up or taken away. */
function listAfter<T>(list: readonly T[], verb: string, which: string, fresh: object): readonly unknown[] {
  const at = Number(which)
  const entry = list[at]
  if (verb === 'add') return [...list, fresh]
  if (verb === 'save') return list.map((one, index) => (index === at ? fresh : one))
  if (verb === 'remove') return list.filter((_, index) => index !== at)
  if (verb !== 'up' || at < 1 || entry === undefined) return list
  return [...list.slice(0, at - 1), entry, list[at - 1], ...list.slice(at + 1)]
}

function channelsAfter(values: Values, list: NonNullable<Body['settings']['channels']>): object | undefined {
  const { verb, which } = doingOf(values)
  if (verb === 'typical') {
    return which in typicalChannels && list.length === 0
      ? { channels: typicalChannels[which as TypicalChannels] }
      : undefined
  }
  const { id, kind, entry, statute, closed } = Object.fromEntries(
    ['id', 'kind', 'entry', 'statute', 'closed'].map((name) => [name, one(values, name).trim()]),
  )
  const name = Object.fromEntries(locales.map((locale) => [locale, one(values, `name.${locale}`)]))
  const fresh = { id: which === 'new' ? id : which, name, kind, entry, statute, closed: closed === 'yes' }
  const at = list.findIndex((channel) => channel.id === which)
  return { channels: listAfter(list, which === 'new' ? 'add' : 'save', String(at), fresh) }
}

function watchingOf(given: (name: string) => string): object {
  const some = (name: string) => (given(name) === '' ? {} : { [name]: given(name) })
  const either = (a: string, b: string) => given(a) !== '' || given(b) !== ''
  const above = either('above.name', 'above.email')
    ? { above: { name: given('above.name'), email: given('above.email') } }
    : {}
  const escalation = { ...some('unitHeadAfter'), ...some('headAfter'), ...some('head'), ...above }
  return {
    escalation: Object.keys(escalation).length > 0 ? escalation : null,
    quietHours: either('from', 'to') ? { from: given('from') || 'none', to: given('to') || 'none' } : null,
    publishAfter: given('publishAfter.days')
      ? { days: given('publishAfter.days'), unit: given('publishAfter.unit') }
      : null,
    licence: given('licence') || null,
    smallCounts: given('smallCounts') || null,
    term: given('term.count') ? { count: given('term.count'), unit: given('term.unit') } : null,
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
}
