import { serveParser } from '../../../src/adapters/parse/serve-parser.ts'

/** A parser that does whatever the worst bytes could make one do. */
serveParser({
  echo: (_args, bytes) => ({ value: bytes.length, bytes }),
  pid: () => ({ value: process.pid }),
  environment: () => ({ value: Object.keys(process.env).filter((name) => name !== 'TMPDIR' && name !== 'PWD') }),
  endless: () => {
    for (;;);
  },
  silent: () => new Promise(() => undefined),
  buffers: () => {
    const held: Uint8Array[] = []
    for (;;) held.push(new Uint8Array(8 * 1024 * 1024).fill(1))
  },
  objects: () => {
    const held: object[] = []
    for (;;) held.push({ held: held.length, text: `${held.length}` })
  },
  flood: () => ({ value: 'x'.repeat(3 * 1024 * 1024) }),
  crash: () => process.kill(process.pid, 'SIGSEGV') && {},
  throws: () => {
    throw new Error('a bug')
  },
})
