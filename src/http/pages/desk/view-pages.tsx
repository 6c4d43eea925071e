import { type Context, Hono } from 'hono'
import { mayChangeView, removeView, saveView } from '../../../app/desk/save-view.ts'
import type { SavedView } from '../../../app/ports/desk-ports.ts'
import type { AppEnv } from '../../app-env.ts'
import type { FormState } from '../../components/form.tsx'
import { readerOf } from '../../components/reader.ts'
import { ViewsPage } from '../../components/views-page.tsx'
import { filled, formWith, valuesOf } from '../form-values.ts'
import { problemPage } from '../problem-page.tsx'
import { send } from '../render.tsx'
import { type Desk, deskOf } from './desk-of.ts'

export function viewPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/desk/views', async (c) => {
      const desk = await deskOf(c, 'save-view')
      return desk instanceof Response ? desk : show(c, desk, {})
    })
    .post('/desk/views', async (c) => {
      const desk = await deskOf(c, 'save-view')
      if (desk instanceof Response) return desk
      const values = await valuesOf(c)
      const { back, ...input } = filled(values)
      const saved = await saveView(desk.ports, desk.actor, input)
      if (saved.ok) {
        const to = back === 'views' ? '/desk/views' : `/desk?view=${saved.value.id}&saved=${saved.value.id}`
        return c.redirect(to, 303)
      }
      if (saved.refusal.code !== 'invalid') return problemPage(c, saved.refusal)
      const reader = readerOf(c)
      const form = formWith(values, saved.refusal, { name: reader.t.ledger.viewName }, reader.t)
      return show(c, desk, { form })
    })
    .post('/desk/views/:id/removed', async (c) => {
      const desk = await deskOf(c, 'save-view')
      if (desk instanceof Response) return desk
      const removed = await removeView(desk.ports, desk.actor, c.req.param('id'))
      // The way back is in the page itself, and needs no address of its own.
      return removed.ok ? show(c, desk, { removed: removed.value }) : problemPage(c, removed.refusal)
    })
}

async function show(
  c: Context<AppEnv>,
  { ports, staff, body, actor }: Desk,
  shown: { readonly form?: FormState; readonly removed?: SavedView },
): Promise<Response> {
  const views = await ports.store.desk.views(body.id, staff.id)
  const page = (
    <ViewsPage reader={readerOf(c)} views={views} mayChange={(view) => mayChangeView(actor, view)} {...shown} />
  )
  return send(c, page, shown.form ? 422 : 200)
}
