import type { Context } from 'hono'
import { changeBody } from '../../../app/office/change-body.ts'
import { fieldsOfOthers } from '../../../app/office/save-row.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { ok, type Refusal } from '../../../domain/request/refusal.ts'
import { locales } from '../../../domain/text/local-text.ts'
import type { AppEnv, HttpPorts } from '../../app-env.ts'
import type { FileTaker } from '../../forms/form-reader.ts'
import { formOf } from '../../forms/uploads.ts'
import { emptyForm, type FormState, onVersion } from '../../ui/form.tsx'
import { formWith, one, ownValues, seenIn, type Values, withoutFields } from '../../ui/form-values.ts'
import { Pages } from '../../ui/pages.ts'
import { describeConflict, formProblem } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { type Viewer, viewerOf } from '../../ui/viewer.ts'
import { onDesk } from '../desk-of.ts'
import { OfficePage } from './office-page.tsx'

const officeFields = [
  ...locales.flatMap((locale) => [`name.${locale}`, `about.${locale}`]),
  ...['email', 'reminders', 'approvesOwnWork', 'closures', 'seal', 'sealDark', 'logo', 'removeLogo'],
]

/** The settings of the body, for its administrator. */
export function officePages(): Pages {
  return new Pages()
    .page('/desk/office', onDesk('manage-body'), (desk, c) =>
      show(c, desk.ports, desk.body, { form: emptyForm, saved: c.req.query('saved') !== undefined }),
    )
    .openForm('/desk/office', onDesk('manage-body'), async (desk, c) => {
      const viewer = viewerOf(c)
      const sent = await formOf(c).read(logoTaker)
      const { file } = sent
      const values = ownValues(sent.values, officeFields)
      const logo = file?.ok ? file.value : undefined
      const changed = await changeBody(desk.ports, desk.actor, desk.body.id, inputOf(values), logo, {
        ofForm: seenIn(values),
      })
      if (changed.ok) return c.redirect('/desk/office?saved', 303)
      const { refusal } = changed
      if (refusal.code === 'conflict') {
        const body = (await desk.ports.store.bodies.byId(desk.body.id)) ?? desk.body
        const about = { bodyId: body.id, version: seenIn(values) }
        const theirs = await fieldsOfOthers(desk.ports, about, refusal)
        const own = theirs.has('approvesOwnWork') && body.settings.approvesOwnWork ? { approvesOwnWork: 'yes' } : {}
        const kept = { ...withoutFields(values, (name) => theirs.has(settingOf(name))), ...own }
        const form = onVersion({ values: kept, errors: {} }, body.version)
        return show(c, desk.ports, body, { form, refusal, problem: describeConflict(viewer, refusal) })
      }
      if (refusal.code !== 'invalid') return changed
      return show(c, desk.ports, desk.body, {
        form: refusedForm(values, refusal, viewer),
        problem: formProblem({ code: 'invalid' }, viewer),
      })
    })
}

/** The limit of a form without files holds for this one too: a logo is small. */
const logoTaker: FileTaker<Uint8Array<ArrayBuffer>> = {
  field: 'logo',
  async take({ bytes }) {
    const chunks: Uint8Array<ArrayBuffer>[] = []
    for await (const chunk of bytes) chunks.push(new Uint8Array(chunk))
    return ok(new Uint8Array(await new Blob(chunks).arrayBuffer()))
  },
}

/** The setting that a field of the form is a part of. */
function settingOf(name: string): string {
  const [first = ''] = name.split('.')
  return ['seal', 'sealDark', 'removeLogo'].includes(first) ? 'brand' : first
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)

function inputOf(values: Values): object {
  const given = (name: string) => one(values, name)
  const texts = (name: string) =>
    Object.fromEntries(
      locales.flatMap((locale) => {
        const field = `${name}.${locale}`
        return values[field] === undefined ? [] : [[locale, given(field)]]
      }),
    )
  return {
    name: texts('name'),
    about: texts('about'),
    email: given('email'),
    reminders: given('reminders')
      .split(/[\s,，、;；]+/)
      .filter(Boolean),
    approvesOwnWork: given('approvesOwnWork'),
    closures: linesOf(given('closures')).flatMap((line) => line.split(/[\s,，、;；]+/)),
    seal: given('seal'),
    sealDark: given('sealDark'),
    removeLogo: given('removeLogo'),
  }
}

/** What was wrong, beside its field. */
function refusedForm(values: Values, refusal: Refusal, { t }: Viewer): FormState {
  const { about, work, look } = t.office
  const labels = {
    ...Object.fromEntries(locales.map((locale) => [`name.${locale}`, about.title])),
    email: about.email,
    closures: work.closures,
    logo: look.logo,
  }
  return formWith(values, refusal, labels, t, (path) => path.replace(/^(reminders|closures)\.\d+$/, '$1'))
}

type Shown = {
  readonly form: FormState
  readonly saved?: boolean
  readonly problem?: readonly [string, string]
  readonly refusal?: Refusal
}

async function show(c: Context<AppEnv>, { store }: HttpPorts, body: Body, shown: Shown): Promise<Response> {
  const staff = shown.refusal ? await store.staff.of(body.id) : []
  const page = <OfficePage viewer={viewerOf(c, body)} body={body} staff={staff} {...shown} />
  return send(c, page, shown.refusal ? 409 : shown.problem ? 422 : 200)
}
