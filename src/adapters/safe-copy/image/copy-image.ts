import { fileTypes } from '../../scan/file-type.ts'
import { endOfImage } from '../../scan/image/end-of-image.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { tiffAlone } from '../tiff/tiff-alone.ts'
import type { CopyWriter } from '../written-copy.ts'
import { gifAlone } from './gif-alone.ts'
import type { ImageAlone } from './image-alone.ts'
import { jpegAlone } from './jpeg-alone.ts'
import { pngAlone } from './png-alone.ts'
import { webpAlone } from './webp-alone.ts'

const writers: { readonly [type: string]: (bytes: Uint8Array) => ImageAlone } = {
  [fileTypes.jpeg]: jpegAlone,
  [fileTypes.png]: pngAlone,
  [fileTypes.gif]: gifAlone,
  [fileTypes.webp]: webpAlone,
  [fileTypes.tiff]: tiffAlone,
}
const names = {
  [fileTypes.jpeg]: 'jpeg',
  [fileTypes.png]: 'png',
  [fileTypes.gif]: 'gif',
  [fileTypes.webp]: 'webp',
  [fileTypes.tiff]: 'tiff',
} as const

/** A picture with what is needed to show it, and which way up: its data are copied, not reckoned anew. */
export const copyImage: CopyWriter = (bytes, type) => {
  const write = writers[type]
  const name = names[type as keyof typeof names]
  if (!write || !name) throw new Unreadable('unsupported', `No copy can be made of pictures of the type ${type}`)
  const end = endOfImage(bytes, name)
  if (end === undefined) throw new Unreadable('broken', 'The picture has no end')
  try {
    const made = write(bytes.subarray(0, end))
    return {
      bytes: made.bytes,
      type,
      removed: made.removed ?? [],
      lost: [
        { what: 'colour-profile', count: made.hadProfile ? 1 : 0 },
        { what: 'animation', count: made.hadAnimation ? 1 : 0 },
      ],
    }
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('broken', error.message)
    throw error
  }
}
