import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Blobs } from '../../../src/app/ports/blobs-ports.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'

export type BlobsUnderTest = {
  readonly blobs: Blobs
  /** How many files are kept, whole or not. */
  count(): Promise<number>
  /** Puts other bytes where the file of this hash is kept. */
  damage(sha256: string): Promise<void>
  close(): Promise<void>
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

const contentOf = async (stream: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(stream).arrayBuffer())

/** What every keeper of files must do. */
export function blobsContract(name: string, open: () => Promise<BlobsUnderTest>): void {
  describe(`blobs in ${name}`, () => {
    let under: BlobsUnderTest
    beforeAll(async () => {
      under = await open()
    })
    afterAll(() => under?.close())

    test('bytes come back as they went in, under their SHA-256', async () => {
      const bytes = crypto.getRandomValues(new Uint8Array(60_000))
      const large = new Uint8Array(300_000).fill(7)
      for (const whole of [bytes, large, new Uint8Array()]) {
        const put = await under.blobs.put(inChunks(whole, 9_999), 1_000_000)
        expect(put).toEqual({ sha256: sha256Of(whole), size: whole.length })
        const got = await under.blobs.get(put.sha256)
        expect(got?.size).toBe(whole.length)
        expect(got && Buffer.compare(await contentOf(got.stream), whole)).toBe(0)
      }
    })

    test('a piece is what lies there, and there is none of a file that is missing or damaged', async () => {
      const bytes = new Uint8Array(200_000).map((_, at) => (at * 31 + (at >> 8)) & 0xff)
      const { sha256 } = await under.blobs.put(bytes, 1_000_000)
      for (const [first, length] of [
        [0, 1],
        [199_999, 1],
        [65_530, 70_000],
        [0, 200_000],
      ] as const) {
        const part = await under.blobs.part(sha256, first, length)
        const piece = bytes.subarray(first, first + length)
        expect(part && Buffer.compare(await contentOf(part), piece)).toBe(0)
      }
      expect(await under.blobs.part('0'.repeat(64), 0, 1)).toBeNull()
      expect(await under.blobs.part('../../etc/passwd', 0, 1)).toBeNull()
      await under.damage(sha256)
      const whole = await under.blobs.get(sha256)
      await expect(whole && contentOf(whole.stream)).rejects.toMatchObject({ name: 'BlobDamaged' })
      await expect(under.blobs.part(sha256, 0, 1)).rejects.toMatchObject({ name: 'BlobDamaged' })
      await under.blobs.put(bytes, 1_000_000)
    })

    test('the same bytes are kept once, also when they are put at once', async () => {
      const bytes = new TextEncoder().encode('同样的字节')
      const before = await under.count()
      const puts = await Promise.all([1, 2, 3].map(() => under.blobs.put(bytes, 100)))
      expect(new Set(puts.map(({ sha256 }) => sha256)).size).toBe(1)
      expect(await under.count()).toBe(before + 1)
    })

    test('a stream longer than the limit is stopped, and nothing of it is kept', async () => {
      const before = await under.count()
      const endless = (async function* () {
        for (;;) yield new Uint8Array(1_000)
      })()
      await expect(under.blobs.put(endless, 5_000)).rejects.toMatchObject({ name: 'BlobTooLarge', maxBytes: 5_000 })
      await expect(under.blobs.put(new Uint8Array(6), 5)).rejects.toMatchObject({ name: 'BlobTooLarge' })
      expect(await under.blobs.put(new Uint8Array([1, 2, 3, 4, 5]), 5)).toMatchObject({ size: 5 })
      expect(await under.count()).toBe(before + 1)
    })

    test('a source that fails leaves nothing', async () => {
      const before = await under.count()
      const failing = (async function* () {
        yield new Uint8Array(10)
        throw new Error('the connection broke')
      })()
      await expect(under.blobs.put(failing, 100)).rejects.toThrow('the connection broke')
      expect(await under.count()).toBe(before)
    })

    test('what is not there, or is no hash, is null', async () => {
      expect(await under.blobs.get('0'.repeat(64))).toBeNull()
      expect(await under.blobs.get('../../etc/passwd')).toBeNull()
      expect(await under.blobs.get('')).toBeNull()
    })

    test('a damaged file fails when it is read, and is whole again once it is put again', async () => {
      const bytes = new TextEncoder().encode('a report')
      const { sha256 } = await under.blobs.put(bytes, 100)
      await under.damage(sha256)
      const damaged = await under.blobs.get(sha256)
      await expect(damaged && contentOf(damaged.stream)).rejects.toMatchObject({ name: 'BlobDamaged' })
      await under.blobs.put(bytes, 100)
      const healed = await under.blobs.get(sha256)
      expect(healed && (await contentOf(healed.stream))).toEqual(bytes)
    })

    test('a file is removed unless it was put away lately, also while others put it away again', async () => {
      const bytes = new TextEncoder().encode('to be erased')
      const { sha256 } = await under.blobs.put(bytes, 100)
      const at = (milliseconds: number) => instant(new Date(Date.now() + milliseconds).toISOString())
      expect(await under.blobs.remove(sha256, at(-60_000))).toBe('young')
      expect((await under.blobs.get(sha256))?.size).toBe(bytes.length)
      expect(await under.blobs.remove(sha256, at(60_000))).toBe('removed')
      expect(await under.blobs.get(sha256)).toBeNull()
      expect(await under.blobs.remove(sha256, at(60_000))).toBe('missing')
      expect(await under.blobs.remove('../../etc/passwd', at(60_000))).toBe('missing')
      for (let round = 0; round < 20; round += 1) {
        await Promise.all([
          under.blobs.put(bytes, 100),
          under.blobs.remove(sha256, at(-60_000)),
          under.blobs.put(bytes, 100),
        ])
        expect((await under.blobs.get(sha256))?.size).toBe(bytes.length)
      }
    })

    test('a reader who goes away half-way harms nothing', async () => {
      const { sha256 } = await under.blobs.put(new Uint8Array(500_000).fill(3), 1_000_000)
      const reader = (await under.blobs.get(sha256))?.stream.getReader()
      await reader?.read()
      await reader?.cancel()
      expect(await under.blobs.check()).toEqual({ ok: true, problems: [] })
    })
  })
}
