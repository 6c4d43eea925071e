import { Hono } from 'hono'
import { readBoard } from '../../../app/desk/board.ts'
import { publicationProposals } from '../../../app/desk/publication-proposals.ts'
import type { AppEnv } from '../../app-env.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { deskOf } from '../desk-of.ts'
import { BoardPage } from './board-page.tsx'
import { rowContextOf } from './ledger-pages.tsx'

export function boardPages(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/desk/board', async (c) => {
    const desk = await deskOf(c, 'read-ledger')
    if (desk instanceof Response) return desk
    const board = await readBoard(desk.ports, desk.actor, desk.body)
    if (!board.ok) return problemPage(c, board.refusal)
    const rows = board.value.columns.flatMap((column) => column.rows)
    const proposals = await publicationProposals(desk.ports, desk.actor, desk.body)
    return send(c, <BoardPage board={board.value} rows={await rowContextOf(c, desk, rows)} proposals={proposals} />)
  })
}
