import { Unreadable } from '../../scan/inspector.ts'

/**
 * HEIC and AVIF: their pictures are not opened here, so that nobody could say what a copy of their data still holds (smaller
 * and auxiliary pictures, depths, notes in the data of the picture).
 */
export class SaveAsJpeg extends Unreadable {
  constructor() {
    super(
      'unsupported',
      'The picture of a HEIC or AVIF file cannot be opened here. Save it as JPEG or PNG with the program that shows it, and make the copy of that file',
    )
    this.name = 'SaveAsJpeg'
  }
}
