import type { RemovedPart } from '../../../domain/release/safe-copy.ts'

/** A picture without what is not needed to show it. `removed`: what went that the scanner does not count. */
export type ImageAlone = {
  readonly bytes: Uint8Array
  readonly hadProfile: boolean
  readonly hadAnimation: boolean
  readonly removed?: readonly RemovedPart[]
}
