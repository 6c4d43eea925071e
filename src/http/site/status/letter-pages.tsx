import type { Context, Hono } from 'hono'
import { type OpenedLetter, openLetter } from '../../../app/decisions/open-letter.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { Actor } from '../../../domain/request/policy.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { onDesk } from '../../desk/desk-of.ts'
import { letterDownload } from '../../feeds/letter-download.ts'
import { knownRequest } from '../../middleware/requester.ts'
import { everyone, notFound, Pages, paramOf } from '../../ui/pages.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { LetterSheetPage } from './letter-sheet.tsx'

/** A letter of a case as a page and as PDF: on the desk by any of the body's people who read the case, and for the requester. */
export function letterPages(): Hono<AppEnv> {
  return new Pages()
    .page('/desk/requests/:reference/letters/:letter', onDesk('read-case'), async (desk, c) => {
      const reference = parseReference(paramOf(c, 'reference'))
      const row = reference ? await desk.ports.store.cases.byReference(reference) : null
      return answerLetter(c, desk.actor, row, `/desk/requests/${row?.reference}`, '')
    })
    .page('/requests/:reference/letters/:letter', everyone, async (_everyone, c) => {
      const known = await knownRequest(c, paramOf(c, 'reference'))
      // Staff read it on the desk, where each has their own rights.
      if (known?.actor.kind !== 'requester') return notFound
      const secret = c.req.query('secret')
      const query = secret ? `?secret=${encodeURIComponent(secret)}` : ''
      return answerLetter(c, known.actor, known.row, `/requests/${known.row.reference}`, query)
    })
}

type Asked = OpenedLetter & { readonly isPdf: boolean }

async function askedOf(c: Context<AppEnv>, actor: Actor, row: RequestRow | null): Promise<Result<Asked>> {
  const [, name, pdf] = /^(\w+)(\.pdf)?$/.exec(c.req.param('letter') ?? '') ?? []
  if (!name) return refuse('not-found', 'There is no such letter')
  const opened = await openLetter(c.get('ports'), actor, row, name)
  return opened.ok ? ok({ ...opened.value, isPdf: pdf !== undefined }) : opened
}

async function answerLetter(
  c: Context<AppEnv>,
  actor: Actor,
  row: RequestRow | null,
  base: string,
  query: string,
): Promise<Response> {
  const asked = await askedOf(c, actor, row)
  if (!asked.ok) return problemPage(c, asked.refusal)
  const { file, letter, which, isPdf } = asked.value
  const download = isPdf ? await letterDownload(c, asked.value) : undefined
  if (download) return download
  return send(
    c,
    <LetterSheetPage
      viewer={viewerOf(c, file.body)}
      letter={letter}
      draft={which === 'draft'}
      back={`${base}${query}`}
      pdf={c.get('ports').pdf ? `${base}/letters/${which}.pdf${query}` : null}
    />,
    isPdf ? 501 : 200,
  )
}
