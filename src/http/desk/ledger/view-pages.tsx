import type { Context } from 'hono'
import { mayChangeView, removeView, saveView } from '../../../app/desk/save-view.ts'
import type { SavedView } from '../../../app/ports/store/desk.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { type FormState, onVersion } from '../../ui/form.tsx'
import { filled, formWith, seenIn, type Values, valuesOf } from '../../ui/form-values.ts'
import { Pages, paramOf } from '../../ui/pages.ts'
import { describeConflict, problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { type Viewer, viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { ViewsPage } from './views-page.tsx'

export function viewPages(): Pages {
  return new Pages()
    .page('/desk/views', onDesk('save-view'), (desk, c) => show(c, desk, {}))
    .form(
      '/desk/views',
      onDesk('save-view'),
      ['back', 'id', 'name', 'query', 'forAll'],
      async ({ values, ...desk }, c) => {
        const { back, version, ...input } = filled(values)
        const saved = await saveView(desk.ports, desk.actor, input, version === undefined ? undefined : seenIn(values))
        if (saved.ok) {
          const to = back === 'views' ? '/desk/views' : `/desk?view=${saved.value.id}&saved=${saved.value.id}`
          return c.redirect(to, 303)
        }
        const { refusal } = saved
        const viewer = viewerOf(c)
        if (refusal.code === 'conflict') return show(c, desk, { form: formOfConflict(values, refusal), refusal })
        if (refusal.code !== 'invalid') return saved
        const form = formWith(values, refusal, { name: viewer.t.ledger.viewName }, viewer.t)
        return show(c, desk, { form })
      },
    )
    .openForm('/desk/views/:id/removed', onDesk('save-view'), async (desk, c) => {
      const removed = await removeView(desk.ports, desk.actor, paramOf(c, 'id'), seenIn(await valuesOf(c, [])))
      // The way back is in the page itself, and needs no address of its own.
      if (removed.ok) return show(c, desk, { removed: removed.value })
      const { refusal } = removed
      return refusal.code === 'conflict' ? show(c, desk, { refusal }) : problemPage(c, refusal)
    })
}

/** The form names the view that is there, so that sending it again takes its place. */
function formOfConflict(values: Values, { params = {} }: Refusal): FormState {
  const { id, version } = params
  const form: FormState = { values: { ...values, ...(id ? { id } : {}) }, errors: {} }
  return version === undefined ? form : onVersion(form, Number(version))
}

function describeViewConflict(viewer: Viewer, refusal: Refusal): readonly [string, string] {
  const [title, text] = describeConflict(viewer, refusal)
  return [title, refusal.params?.['id'] ? viewer.t.saveConflicts.viewTaken : text]
}

async function show(
  c: Context<AppEnv>,
  { ports, staff, body, actor }: Desk,
  shown: { readonly form?: FormState; readonly removed?: SavedView; readonly refusal?: Refusal },
): Promise<Response> {
  const views = await ports.store.desk.views(body.id, staff.id)
  const { refusal } = shown
  const viewer = viewerOf(c)
  const page = (
    <ViewsPage
      viewer={viewer}
      body={body}
      views={views}
      mayChange={(view) => mayChangeView(actor, view)}
      {...shown}
      problem={refusal ? describeViewConflict(viewer, refusal) : undefined}
    />
  )
  return send(c, page, refusal ? 409 : shown.form ? 422 : 200)
}
