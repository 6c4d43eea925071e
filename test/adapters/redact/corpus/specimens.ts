import { documentSpecimens } from './document-specimens.ts'
import { drawingSpecimens } from './drawing-specimens.ts'
import { pictureSpecimens } from './picture-specimens.ts'
import type { Specimen } from './specimen.ts'
import { textSpecimens } from './text-specimens.ts'

/** PDFs of every kind out of which boxes are cut. */
export const specimens: readonly Specimen[] = [
  ...textSpecimens,
  ...pictureSpecimens,
  ...drawingSpecimens,
  ...documentSpecimens,
]
