import { readBoard } from '../../../app/desk/board.ts'
import { publicationProposals, publishedLater } from '../../../app/desk/publication-proposals.ts'
import { Pages } from '../../ui/pages.ts'
import { onDesk } from '../desk-of.ts'
import { BoardPage } from './board-page.tsx'
import { rowContextOf } from './ledger-pages.tsx'

export function boardPages(): Pages {
  return new Pages().page('/desk/board', onDesk('read-ledger'), async (desk, c) => {
    const board = await readBoard(desk.ports, desk.actor, desk.body)
    if (!board.ok) return board
    const rows = board.value.columns.flatMap((column) => column.rows)
    const proposals = await publicationProposals(desk.ports, desk.actor, desk.body)
    const later = await publishedLater(desk.ports, desk.actor, desk.body)
    return (
      <BoardPage board={board.value} rows={await rowContextOf(c, desk, rows)} proposals={proposals} later={later} />
    )
  })
}
