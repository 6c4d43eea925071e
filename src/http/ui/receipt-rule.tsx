import type { Channel } from '../../domain/clock/clock-types.ts'
import { sectionIn } from '../../domain/statute/section-in.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import type { Viewer } from './viewer.ts'

/** From which day the law counts what comes by this kind of channel, with its section. */
export function ReceiptRule({ viewer, statute, kind }: { viewer: Viewer; statute: Statute; kind: Channel }) {
  const { rules } = viewer.t.casework
  const confirmed = statute.receipt.confirmedChannels.includes(kind)
  return (
    <>
      {confirmed ? rules.confirmed : rules.arrival}{' '}
      <span class="section">{sectionIn(statute.receipt.section, viewer.locale)}</span>
    </>
  )
}
