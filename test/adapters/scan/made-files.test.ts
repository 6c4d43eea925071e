import { expect, test } from 'vitest'
import { bytesOf, kindsOf, madeFiles } from './made-files.ts'

test.each(madeFiles())('$file: $kinds', async (made) => {
  expect(await kindsOf(bytesOf(made))).toEqual([...made.kinds].sort())
})
