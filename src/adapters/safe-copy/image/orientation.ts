import ExifReader from 'exifreader'

/** Which way up a picture is, 1 to 8 (TIFF 6.0, tag 274); 1 where nothing says so. */
export function orientationOf(bytes: Uint8Array): number {
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const { exif } = ExifReader.load(buffer, { expanded: true })
    const value = exif?.Orientation?.value
    return typeof value === 'number' && value >= 1 && value <= 8 ? value : 1
  } catch {
    return 1
  }
}

/** An EXIF block that says which way up, and nothing else. */
export function exifWithOrientation(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(26)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(274, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return tiff
}
