import type { Context } from 'hono'
import { changeCasework } from '../../../app/office/change-casework.ts'
import { fieldsOfOthers } from '../../../app/office/save-row.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { locales } from '../../../domain/text/local-text.ts'
import { issueText } from '../../../locales/refusals.ts'
import type { AppEnv } from '../../app-env.ts'
import { emptyForm, type FormState, onVersion } from '../../ui/form.tsx'
import { formWith, one, seenIn, type Values, valuesOf, withoutFields } from '../../ui/form-values.ts'
import { notFound, Pages } from '../../ui/pages.ts'
import { describeConflict, formProblem } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { type Viewer, viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { ApprovalPage } from './approval-page.tsx'
import { type CaseworkPage, type CaseworkProps, caseworkPages } from './casework-frame.tsx'
import { caseworkInputOf, doingOf } from './casework-values.ts'
import { ChannelsPage } from './channels-page.tsx'
import { PersonalDataPage } from './personal-data-page.tsx'
import { RoutingPage } from './routing-page.tsx'
import { UnitsPage } from './units-page.tsx'
import { WatchingPage } from './watching-page.tsx'

const pages = {
  channels: ChannelsPage,
  units: UnitsPage,
  routing: RoutingPage,
  approval: ApprovalPage,
  watching: WatchingPage,
  'personal-data': PersonalDataPage,
} as const

const fieldsOfPage: { readonly [P in CaseworkPage]: readonly string[] } = {
  channels: ['id', 'kind', 'entry', 'statute', 'closed', ...locales.map((locale) => `name.${locale}`)],
  units: ['name', 'members', 'head'],
  routing: ['topics', 'channel', 'topic', 'unit'],
  approval: ['name', 'who', 'by'],
  'personal-data': ['namesToFind', 'title', 'pattern', 'sample'],
  watching: [
    ...['unitHeadAfter', 'headAfter', 'head', 'above.name', 'above.email'],
    ...['from', 'to', 'smallCounts', 'term.count', 'term.unit', 'publishAfter.days', 'publishAfter.unit', 'licence'],
  ],
}

const pageOf = (c: Context<AppEnv>): CaseworkPage | undefined =>
  caseworkPages.find((page) => page === c.req.param('page'))

/** How the office works: channels, parts, routing, approval, escalation. For its administrator. */
export function caseworkSettingsPages(): Pages {
  return new Pages()
    .page('/desk/office/:page', onDesk('manage-body'), (desk, c) => {
      const page = pageOf(c)
      if (!page) return notFound
      return show(c, desk, page, { form: emptyForm, saved: c.req.query('saved') !== undefined })
    })
    .openForm('/desk/office/:page', onDesk('manage-body'), async (desk, c) => {
      const page = pageOf(c)
      const values = await valuesOf(c, page ? ['do', ...fieldsOfPage[page]] : [])
      const input = page ? caseworkInputOf(page, values, desk.body) : undefined
      if (!page || !input) return notFound
      const changed = await changeCasework(
        desk.ports,
        desk.actor,
        desk.body.id,
        input,
        page === 'watching' ? { ofForm: seenIn(values) } : seenIn(values),
      )
      if (changed.ok) return c.redirect(`/desk/office/${page}?saved`, 303)
      const { refusal } = changed
      const viewer = viewerOf(c)
      const { verb, which } = doingOf(values)
      const failed = verb === 'topics' || verb === 'names' ? verb : which || 'save'
      if (refusal.code === 'conflict') return conflict(c, desk, page, values, failed, refusal)
      if (refusal.code !== 'invalid') return changed
      const [title, text] = formProblem({ code: 'invalid' }, viewer)
      const form = formOf(page, values, refusal, viewer)
      return show(c, desk, page, { form, failed, problem: [title, inUseOf(refusal, viewer) ?? text] })
    })
}

/** The setting that a field of the page about what is overdue is a part of. */
function watchedSetting(name: string): string {
  if (name === 'from' || name === 'to') return 'quietHours'
  if (name.startsWith('publishAfter.')) return 'publishAfter'
  return name.startsWith('term.') ? 'term' : name === 'smallCounts' || name === 'licence' ? name : 'escalation'
}

/** `channels.3.kind` is the field `kind`, `escalation.above.email` the field `above.email`. */
function fieldOf(page: CaseworkPage, path: string, { locale }: Viewer): string {
  const [first = '', ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part))
  const field = rest.join('.') || first
  return page === 'channels' && field.startsWith('name') ? `name.${locale}` : field
}

function formOf(page: CaseworkPage, values: Values, refusal: Refusal, viewer: Viewer): FormState {
  // What is wrong with the whole list has no field of its own: it is said above.
  if (inUseOf(refusal, viewer)) return { values: {}, errors: {} }
  return formWith(values, refusal, labelsOf(page, viewer), viewer.t, (path) => fieldOf(page, path, viewer))
}

function inUseOf({ issues = [] }: Refusal, { t }: Viewer): string | undefined {
  const issue = issues.find(({ code }) => code === 'unit-in-use')
  return issue && issueText(issue, t)
}

function labelsOf(page: CaseworkPage, { t }: Viewer): { readonly [name: string]: string } {
  const { channels, units, routing, approval, watching, personalData } = t.casework
  switch (page) {
    case 'channels':
      return Object.fromEntries([
        ...locales.map((locale) => [`name.${locale}`, units.name]),
        ...(['id', 'kind', 'entry', 'statute'] as const).map((name) => [name, channels[name]]),
      ])
    case 'units':
      return { name: units.name, members: units.members, head: units.head }
    case 'routing':
      return { topics: routing.topics, channel: routing.channel, topic: routing.topic, unit: routing.unit }
    case 'approval':
      return { name: approval.name, by: approval.named }
    case 'personal-data': {
      const { names, title, pattern, sample } = personalData
      return { namesToFind: names, title, pattern, sample }
    }
    case 'watching':
      return {
        head: watching.head,
        'above.name': watching.aboveName,
        'above.email': watching.aboveEmail,
        from: watching.from,
        to: watching.to,
        'term.count': watching.termCount,
      }
  }
}

type Shown = Pick<CaseworkProps, 'form' | 'failed' | 'saved' | 'problem' | 'refusal'>

/** A unit stands where its name is by now; one that is gone comes back as a new one. */
function placeOf(page: CaseworkPage, values: Values, failed: string, { settings }: Body): string {
  if (page !== 'units' || !/^\d+$/.test(failed)) return failed
  const at = settings.units.indexOf(one(values, 'name'))
  return at < 0 ? 'new' : String(at)
}

/** The page as it is by now, with what somebody else saved and the form that came back. */
async function conflict(
  c: Context<AppEnv>,
  desk: Desk,
  page: CaseworkPage,
  values: Values,
  failed: string,
  refusal: Refusal,
): Promise<Response> {
  const body = (await desk.ports.store.bodies.byId(desk.body.id)) ?? desk.body
  const { verb } = doingOf(values)
  // A place in a list that has changed is the place of something else: only what was typed comes back.
  const isTyped = !['up', 'remove', 'typical'].includes(verb)
  const theirs = await fieldsOfOthers(desk.ports, { bodyId: body.id, version: seenIn(values) }, refusal)
  const kept = withoutFields(values, (name) => page === 'watching' && theirs.has(watchedSetting(name)))
  const form = isTyped ? onVersion({ values: kept, errors: {} }, body.version) : emptyForm
  const problem = describeConflict(viewerOf(c), refusal)
  return show(c, { ...desk, body }, page, { form, failed: placeOf(page, values, failed, body), problem, refusal })
}

async function show(c: Context<AppEnv>, { ports, body }: Desk, page: CaseworkPage, shown: Shown): Promise<Response> {
  const Page = pages[page]
  const staff = await ports.store.staff.of(body.id)
  return send(
    c,
    <Page viewer={viewerOf(c, body)} body={body} staff={staff} {...shown} />,
    shown.refusal ? 409 : shown.problem ? 422 : 200,
  )
}
