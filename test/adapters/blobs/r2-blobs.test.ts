import { Miniflare } from 'miniflare'
import { r2Blobs } from '../../../src/adapters/blobs/r2-blobs.ts'
import { blobsContract } from './blobs-contract.ts'

blobsContract('R2', async () => {
  const miniflare = new Miniflare({ modules: true, script: 'export default {}', r2Buckets: ['FILES'] })
  const bucket = await miniflare.getR2Bucket('FILES')
  return {
    blobs: r2Blobs(bucket as unknown as Parameters<typeof r2Blobs>[0]),
    count: async () => (await bucket.list()).objects.length,
    async damage(sha256) {
      await bucket.put(`${sha256.slice(0, 2)}/${sha256.slice(2)}`, 'other bytes')
    },
    close: () => miniflare.dispose(),
  }
})
